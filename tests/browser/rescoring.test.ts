// Scores that are given again: what is told before, and what stands beside the row after.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

/** The hotel's worksheet with the later severity of its first row about to be scored. */
async function scoreSeverityAgain(page: Page, score: string): Promise<void> {
  await openHotel(page);
  await page.keyboard.press("Control+2");
  await page.getByRole("gridcell", { name: "Noise keeps the guest awake" }).waitFor();
  const names = await page
    .getByRole("columnheader")
    .evaluateAll((all) => all.map((one) => one.dataset["column"]));
  await page.keyboard.press("Control+Home");
  for (let at = 0; at < names.indexOf("severity-after"); at++) {
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.type(score);
  await page.getByRole("dialog", { name: /again/i }).waitFor();
}

pageTest(
  "a lower severity and a score before verification are told, and bar nothing",
  async ({ openPage }) => {
    const page = await openPage();
    await scoreSeverityAgain(page, "2");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/the effect still says the same/).waitFor();
    await dialog.getByText(/No action on this is verified yet/).waitFor();
    await dialog.getByRole("textbox").fill("Softer mattress");
    await page.keyboard.press("Enter");
    const warned = page.locator('[role=gridcell][data-column="rank"] [title*="Severity lowered"]');
    await warned.first().waitFor();
    await page.getByRole("status").getByText("Scored again before verification").waitFor();
  },
);

pageTest("the reason is asked accessibly in every theme", async ({ openPage }) => {
  const page = await openPage();
  await scoreSeverityAgain(page, "2");
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/the effect still says the same/).waitFor();
  expect(await seriousAccessibilityViolations(page)).toEqual([]);
  await dialog.getByRole("textbox").fill("Softer mattress");
  await page.keyboard.press("Enter");
  await page.locator('[data-column="rank"] [title*="Severity lowered"]').first().waitFor();
  for (const theme of themes) {
    await chooseTheme(page, theme);
    expect(await seriousAccessibilityViolations(page), theme).toEqual([]);
  }
});

pageTest(
  "the first scores of a row stand for good once they are its baseline",
  async ({ openPage }) => {
    const page = await openPage();
    await openHotel(page);
    await page.keyboard.press("Control+2");
    await page.getByRole("gridcell", { name: "Noise keeps the guest awake" }).click();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Set the baseline of the chosen rows" }).click();
    await page.getByText(/^Baseline since /).waitFor();
    const cell = page.locator('[role=gridcell][data-column="severity"]').first();
    const before = await cell.innerText();
    await cell.click();
    await page.keyboard.type("1");
    await page.getByText(/stand for good\. Score it again/).waitFor();
    expect(await cell.innerText()).toBe(before);
  },
);
