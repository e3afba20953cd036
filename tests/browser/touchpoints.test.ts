// The touchpoints: listed by typing, merged, found in the matrix, and compared.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { card, cards, dragTo, on, openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

const field = (page: Page) => page.getByRole("combobox", { name: "Add a touchpoint by name" });
const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });
const tab = (page: Page, name: string) =>
  page.getByRole("radio", { name, exact: true }).check({ force: true });

/** Puts a new touchpoint in a channel on a card of the map, by the keyboard. */
async function place(page: Page, text: string, name: string, channel: string): Promise<void> {
  await card(page, text).click();
  await page.keyboard.press("u");
  await page.keyboard.type(name);
  await page.getByRole("option", { name: channel }).click();
  await page.keyboard.press("Escape");
  await page
    .getByRole("complementary")
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .waitFor();
}

pageTest("touchpoints are listed by typing, as in a spreadsheet", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await page.keyboard.press("Control+3");
  await page.getByRole("button", { name: "Type the first touchpoint" }).click();
  await page.keyboard.type("Front desk");
  await page.keyboard.press("Enter");
  await row(page, "Front desk").waitFor();
  // The next one is typed at once; then up to the first, and on to its channel and its time limit.
  await page.keyboard.type("Hotline");
  await page.keyboard.press("Enter");
  await row(page, "Hotline").waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Tab");
  await page.keyboard.type("tele");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  for (let step = 0; step < 5; step++) await page.keyboard.press("Tab");
  await page.keyboard.type("1:30");
  await page.keyboard.press("Enter");
  const first = row(page, "Front desk");
  await first.getByText("1 min 30 s").waitFor();
  expect(await first.textContent()).toContain("Telephone");
});

pageTest("two touchpoints become one, and the map shows it", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await place(page, "Hand over bags", "Bell desk", "In person");
  await place(page, "Check in", "Front desk", "In person");
  await page.keyboard.press("Control+3");
  for (const name of ["Bell desk", "Front desk"]) {
    await page.getByRole("checkbox", { name: `Choose ${name}` }).check();
  }
  await page.getByRole("button", { name: "Merge" }).click();
  const preview = page.getByRole("region", { name: "What it will say" });
  await preview.getByText("Bell desk / Front desk").waitFor();
  expect(await preview.textContent()).toContain("2 cards");
  await page.getByRole("dialog").getByRole("button", { name: "Merge" }).click();
  await row(page, "Bell desk / Front desk").waitFor();
  await page.getByText("Merged 2 touchpoints").waitFor();
  await page.keyboard.press("Control+z");
  await row(page, "Front desk").nth(1).waitFor({ state: "hidden" });
  await page.getByRole("checkbox", { name: "Choose Bell desk", exact: true }).waitFor();
});

pageTest("a cell of the matrix leads to its cards", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await place(page, "Hand over bags", "Bell desk", "In person");
  await page.keyboard.press("Control+3");
  await tab(page, "Channels × steps");
  await page.getByRole("gridcell", { name: "In person, Hand over bags: 1 card" }).click();
  const reached = card(page, "Hand over bags");
  await reached.waitFor();
  expect(await reached.getAttribute("aria-pressed")).toBe("true");

  await page.getByRole("button", { name: "Back to the touchpoints" }).click();
  await page.getByRole("gridcell", { name: "In person, Book a room: no cards" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await reached.waitFor();
});

pageTest("channels are made, put in order by hand, and deleted knowingly", async ({ openPage }) => {
  const page = await openPage({ context: { reducedMotion: "reduce" } });
  await page.getByRole("button", { name: /Journeys of two hotel guests/ }).click();
  await cards(page).first().waitFor();
  await page.keyboard.press("Control+3");
  await page.getByRole("button", { name: "Channels…" }).click();
  const dialog = page.getByRole("dialog", { name: "Channels" });
  await dialog.getByLabel("Add a channel…").selectOption({ label: "App" });
  const grip = dialog.getByRole("button", { name: /^Move “App”/ });
  await grip.waitFor();
  const names = () =>
    dialog
      .getByRole("button", { name: /^Delete “/ })
      .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel));

  const first = dialog.getByRole("listitem").first();
  await dragTo(page, await on(grip), await on(first, { x: 10, y: 4 }));
  await page.mouse.up();
  await expect.poll(async () => (await names())[0]).toBe("Delete “App”");
  await grip.press("Alt+ArrowDown");
  await expect.poll(async () => (await names())[1]).toBe("Delete “App”");

  await dialog.getByRole("button", { name: "Delete “Email”" }).click();
  await dialog.getByText("3 touchpoints are of this channel").waitFor();
  expect(await seriousAccessibilityViolations(page), "the question in the list").toEqual([]);
  await dialog.getByRole("button", { name: "Delete the channel" }).click();
  await expect.poll(names).not.toContain("Delete “Email”");
});

for (const theme of themes) {
  pageTest(`everybody can use the touchpoints in the theme ${theme}`, async ({ openPage }) => {
    const page = await openPage({ context: { reducedMotion: "reduce" } });
    await openHotel(page);
    await chooseTheme(page, theme);
    await place(page, "Hand over bags", "Luggage", "In person");
    await place(page, "Check in", "Luggage", "App");
    await field(page).click();
    expect(await seriousAccessibilityViolations(page), "the inspector offers").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+3");
    expect(await seriousAccessibilityViolations(page), "the inventory").toEqual([]);
    await tab(page, "Channels × steps");
    expect(await seriousAccessibilityViolations(page), "the matrix").toEqual([]);
    await tab(page, "Side by side");
    expect(await seriousAccessibilityViolations(page), "side by side").toEqual([]);
  });
}
