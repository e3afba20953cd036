// The audit trail: who changed what in the risk table, in the words of the reader.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

/** The hotel with one failure mode that got another name, and its trail. */
async function openTrail(page: Page): Promise<void> {
  await openHotel(page);
  await page.keyboard.press("Control+2");
  await page.getByRole("gridcell", { name: "Noise keeps the guest awake" }).click();
  await page.keyboard.type("=Noise keeps guests awake");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: "=Noise keeps guests awake" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Audit trail");
  await page.keyboard.press("Enter");
  await lines(page).first().waitFor();
}

const lines = (page: Page): Locator =>
  page.getByRole("region", { name: "Audit trail" }).locator("tbody tr");

pageTest("a change is told in words, and leads to its row", async ({ openPage }) => {
  const page = await openPage();
  await openTrail(page);
  const cells = await lines(page).first().locator("td").allInnerTexts();
  expect(cells.slice(2).map((text) => text.replaceAll("\n", " "))).toEqual([
    "Changed",
    "Failure mode =Noise keeps guests awake",
    "Name",
    "Noise keeps the guest awake",
    "=Noise keeps guests awake",
    "",
  ]);
  await page
    .getByRole("button", { name: /^Show the row of =Noise/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: /^=Noise keeps guests awake, / }).waitFor();
});

pageTest(
  "the trail is filtered by words and by kind, and turned page by page",
  async ({ openPage }) => {
    const page = await openPage();
    await openTrail(page);
    await page
      .getByRole("status")
      .filter({ hasText: /of \d+/ })
      .waitFor();
    await page.getByLabel("Kind").selectOption("Effect");
    await expect.poll(() => lines(page).filter({ hasText: "=Noise" }).count()).toBe(0);
    await page.getByLabel("Kind").selectOption("Everything");
    await page.getByRole("searchbox").fill("=noise");
    await expect.poll(() => lines(page).count()).toBe(1);
    await page.getByLabel("To", { exact: true }).fill("2001-01-01");
    await page.keyboard.press("Enter");
    await page.getByText("No entry fits").waitFor();
  },
);

pageTest("the trail can be read and operated in every theme", async ({ openPage }) => {
  const page = await openPage();
  await openTrail(page);
  for (const theme of themes) {
    await chooseTheme(page, theme);
    expect(await seriousAccessibilityViolations(page), theme).toEqual([]);
  }
});
