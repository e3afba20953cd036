// Personas: their sheets, their place on a map, and the filter that lets one of them stand out.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { card, openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";
import { choose, DESK } from "../support/pictures";

/** Opens the sheet of a new persona and names her there. */
async function addPersona(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a persona" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("article", { name }).waitFor();
}

/** Opens the hotel with two personas on its map. */
async function openHotelOfTwo(page: Page): Promise<void> {
  await openHotel(page);
  await page.keyboard.press("Control+4");
  await addPersona(page, "Ana Costa");
  await page.getByRole("button", { name: "All personas" }).click();
  await addPersona(page, "Bao Lin");
  await page.keyboard.press("Control+1");
  for (const name of ["Ana Costa", "Bao Lin"]) {
    await page.getByLabel("Add a persona to the map").selectOption({ label: name });
    await page.getByRole("button", { name: `Take ${name} off the map` }).waitFor();
  }
}

pageTest("a sheet is written from the first to the last word by keyboard", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await page.keyboard.press("Control+4");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Name" }).waitFor();
  const said = ["Ana Costa", "Travels for work", "Business", "My key, not a speech."];
  for (const text of said) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("Sleep");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Be on time");
  await page.getByRole("textbox", { name: "Add an expectation" }).focus();
  await page.keyboard.type("The room is ready");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Expectation 1" }).waitFor();

  await page.getByRole("button", { name: "All personas" }).click();
  const tile = page.getByRole("button", { name: /^Ana Costa/ });
  await tile.waitFor();
  expect(await tile.innerText(), "what was written is kept").toContain("Be on time");
});

pageTest("a portrait is chosen, seen wherever she is, and taken back", async ({ openPage }) => {
  const page = await openPage();
  await openHotelOfTwo(page);
  await page.getByRole("button", { name: "Ana Costa", exact: true }).click();
  const choice = page.getByRole("button", { name: /Choose picture/ });
  await choose(page, [DESK], () => choice.press("Enter"));
  const portrait = page.getByRole("img", { name: "Portrait of Ana Costa" });
  await portrait.waitFor();
  expect(await seriousAccessibilityViolations(page), "the sheet with a picture").toEqual([]);

  await page.getByRole("button", { name: "All personas" }).click();
  await page
    .getByRole("button", { name: /^Ana Costa/ })
    .locator("img")
    .waitFor();
  await page.keyboard.press("Control+1");
  await page.locator("aside img").waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.locator("aside img").count()).toBe(0);
});

pageTest("a filter lets the cards of the other persona step back", async ({ openPage }) => {
  const page = await openPage();
  await openHotelOfTwo(page);
  await card(page, "Book a room").click();
  await page.getByRole("combobox", { name: "Persona" }).selectOption({ label: "Bao Lin" });
  await page.getByLabel("Show whose journey").selectOption({ label: "Ana Costa" });
  await card(page, "Welcome the guest").click();
  const faint = page.getByRole("button", { name: /not in the filter/ });
  await expect.poll(() => faint.count()).toBe(1);
  expect(await faint.innerText()).toContain("Book a room");
  await page.keyboard.press("Control+Shift+Y");
  await expect
    .poll(() => faint.count(), { message: "the next one is he whose card it is" })
    .toBe(0);
});

for (const theme of themes) {
  pageTest(`everybody can use the personas in the theme ${theme}`, async ({ openPage }) => {
    const page = await openPage({ context: { reducedMotion: "reduce" } });
    await openHotel(page);
    await chooseTheme(page, theme);
    await page.keyboard.press("Control+4");
    expect(await seriousAccessibilityViolations(page), "nobody yet").toEqual([]);
    await addPersona(page, "Ana Costa");
    expect(await seriousAccessibilityViolations(page), "a sheet").toEqual([]);
    await page.getByRole("button", { name: "All personas" }).click();
    await page.getByRole("button", { name: /^Ana Costa/ }).waitFor();
    expect(await seriousAccessibilityViolations(page), "all personas").toEqual([]);
  });
}
