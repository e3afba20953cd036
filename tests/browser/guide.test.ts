// The guide and what is said about the program: reached from everywhere, read by keyboard, usable by everybody.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

const guide = (page: Page) => page.getByRole("dialog", { name: "Guide" });
const chapter = (page: Page, title: string) =>
  guide(page).getByRole("heading", { name: title, level: 3 });

pageTest("F1 opens the chapter of the view in which the person is", async ({ openPage }) => {
  const page = await openPage();
  await page.getByRole("button", { name: "New service" }).waitFor();
  await page.keyboard.press("F1");
  await chapter(page, "Your first map").waitFor();
  await page.keyboard.press("Escape");

  await openHotel(page);
  const chapters = {
    "Control+1": "Steps, lanes and cards",
    "Control+2": "The risk table",
    "Control+3": "Touchpoints",
    "Control+4": "Personas",
  };
  for (const [keys, title] of Object.entries(chapters)) {
    await page.keyboard.press(keys);
    await page.keyboard.press("F1");
    await chapter(page, title).waitFor();
    await page.keyboard.press("Escape");
  }
});

pageTest("an empty place leads to the chapter that helps there", async ({ openPage }) => {
  const page = await openPage();
  await page.getByRole("button", { name: "New service" }).click();
  await page.getByRole("radio", { name: "Map", exact: true }).waitFor();
  await page.keyboard.press("Control+4");
  await page.getByRole("button", { name: "How this works" }).click();
  await chapter(page, "Personas").waitFor();
});

pageTest("all pictures of the guide are shown", async ({ openPage }) => {
  const page = await openPage();
  await page.getByRole("button", { name: "Guide" }).click();
  const entries = guide(page).getByRole("navigation").getByRole("button");
  await entries.first().waitFor();
  const names = await entries.allInnerTexts();
  expect(names.length).toBeGreaterThan(10);
  let shown = 0;
  for (const name of names) {
    await guide(page).getByRole("navigation").getByRole("button", { name }).click();
    await chapter(page, name).waitFor();
    for (const picture of await guide(page).locator("img").all()) {
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(0);
      shown += 1;
    }
  }
  expect(shown).toBeGreaterThan(5);
});

pageTest(
  "everybody can use the guide, in every theme and in a small window",
  async ({ openPage }) => {
    const page = await openPage({ context: { viewport: { width: 800, height: 560 } } });
    await page.getByRole("button", { name: "New service" }).waitFor();
    for (const theme of themes) {
      await chooseTheme(page, theme);
      await page.keyboard.press("F1");
      await chapter(page, "Your first map").waitFor();
      expect(await seriousAccessibilityViolations(page), theme).toEqual([]);
      await page.keyboard.press("Control+f");
      await page.keyboard.type("poster");
      await guide(page)
        .getByRole("button", { name: /Export and print/ })
        .waitFor();
      expect(await seriousAccessibilityViolations(page), theme).toEqual([]);
      const sideways = await page
        .locator("#guide-chapter")
        .evaluate((article) => article.scrollWidth > article.clientWidth);
      expect(sideways, "nothing is cut off at the side").toBe(false);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await guide(page).waitFor({ state: "hidden" });
    }
  },
);

pageTest(
  "what the program is built on is found by name, with the text of its licence",
  async ({ openPage }) => {
    const page = await openPage();
    await page.getByRole("button", { name: "About Sightline" }).click();
    const about = page.getByRole("dialog", { name: "About Sightline" });
    await about.getByRole("searchbox").fill("serde_json");
    const library = about.locator("summary", { hasText: "serde_json" });
    await library.click();
    await about.getByText("Permission is hereby granted").waitFor();
    expect(await seriousAccessibilityViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await about.waitFor({ state: "hidden" });
  },
);
