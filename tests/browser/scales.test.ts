// Scales: worded in both languages, versioned, and never another meaning for an old score unless somebody says so.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

/** Opens the scales of the hotel by the palette, as somebody who looks for them does. */
async function openScales(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Scales");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Scales" }).waitFor();
}

async function openRisks(page: Page): Promise<void> {
  await openHotel(page);
  await page.keyboard.press("Control+2");
  await page.getByRole("gridcell", { name: "Noise keeps the guest awake" }).waitFor();
}

/** The cells of the first scores by a factor that are marked as given on an earlier version. */
const marked = (page: Page, factor: string): Locator =>
  page.locator(`[role=gridcell][data-column="${factor}"] [title^="Given on version 1"]`);

pageTest(
  "new words for a score are another version, and what was scored before is marked until somebody confirms it",
  async ({ openPage }) => {
    const page = await openPage();
    await openRisks(page);
    await openScales(page);
    await page.getByRole("button", { name: /^Version 1, in force/ }).waitFor();
    await page.getByRole("textbox", { name: "9 in English" }).fill("Somebody could be hurt");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Version 2, in force no scores" }).waitFor();

    await page.getByRole("button", { name: /^Version 1 \d+ scores/ }).click();
    const old = page.getByRole("textbox", { name: "9 in English" });
    expect(await old.inputValue(), "the earlier words can be read").toMatch(/^Unsafe or unlawful/);
    expect(await old.isEditable(), "and stay as they were").toBe(false);

    await page.keyboard.press("Escape");
    await marked(page, "severity").first().waitFor();
    expect(await marked(page, "occurrence").count(), "its scale is the same").toBe(0);
    await page.getByRole("gridcell", { name: "Noise keeps the guest awake" }).click();
    for (let right = 0; right < 2; right++) await page.keyboard.press("ArrowRight");
    await page.getByText(/^Given on version 1: \d+ · /).waitFor();

    await openScales(page);
    await page.getByRole("button", { name: /^Yes, confirm \d+ scores/ }).click();
    await page.getByRole("button", { name: /^Version 2, in force \d+ scores/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("grid").waitFor();
    await expect.poll(() => marked(page, "severity").count()).toBe(0);
    await page.keyboard.press("Control+z");
    await marked(page, "severity").first().waitFor();
  },
);

pageTest("the scores of the chosen rows alone can be confirmed", async ({ openPage }) => {
  const page = await openPage();
  await openRisks(page);
  await openScales(page);
  await page.getByRole("button", { name: /^Version 1, in force/ }).click();
  await page.getByRole("textbox", { name: "5 in Chinese" }).fill("客户明显不满");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Version 2, in force/ }).waitFor();
  await page.keyboard.press("Escape");
  await marked(page, "severity").first().waitFor();
  const before = await marked(page, "severity").count();
  await page.getByRole("gridcell", { name: "Noise keeps the guest awake" }).click();
  await page.getByRole("button", { name: "Confirm scores" }).click();
  await expect.poll(() => marked(page, "severity").count()).toBe(before - 1);
});

pageTest("half points are typed, and chosen, where the scale has them", async ({ openPage }) => {
  const page = await openPage();
  await openRisks(page);
  await openScales(page);
  await page.getByLabel("Steps").selectOption("Half points");
  await page.getByRole("button", { name: /^Version 2, in force/ }).waitFor();
  await page.keyboard.press("Escape");
  const cell = page.locator('[role=gridcell][data-column="severity"]').first();
  await cell.click();
  await page.keyboard.type("7.5");
  await expect.poll(() => cell.textContent()).toBe("7.5");
  await page.keyboard.press("F2");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect.poll(() => cell.textContent()).toBe("8");
  await cell.click();
  await page.getByRole("option", { name: /^6\.5/ }).click();
  await expect.poll(() => cell.textContent()).toBe("6.5");
});

pageTest(
  "a ready-made set says what becomes of the scores before it is taken over",
  async ({ openPage }) => {
    const page = await openPage();
    await openRisks(page);
    await openScales(page);
    await page.getByRole("button", { name: "Take over HFMEA, 4 × 4" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByText(/stay on the versions they were given on/).waitFor();
    await question.getByRole("button", { name: "Take over" }).click();
    await page.getByRole("button", { name: "Version 2, in force no scores" }).waitFor();
    await page.getByText(/not on this scale: score anew/).waitFor();
    await page.getByRole("radio", { name: "Recoverability" }).check({ force: true });
    await page.getByText(/There is no scale for Recoverability yet/).waitFor();
  },
);

pageTest("the scales can be read and operated in every theme", async ({ openPage }) => {
  const page = await openPage();
  await openRisks(page);
  await openScales(page);
  await page.getByRole("textbox", { name: "9 in English" }).fill("Somebody could be hurt");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Yes, confirm/ }).waitFor();
  for (const theme of themes) {
    await chooseTheme(page, theme);
    expect(await seriousAccessibilityViolations(page), theme).toEqual([]);
  }
  await page.keyboard.press("Escape");
  await marked(page, "severity").first().waitFor();
  for (const theme of themes) {
    await chooseTheme(page, theme);
    expect(await seriousAccessibilityViolations(page), `${theme}, worksheet`).toEqual([]);
  }
});
