// Named versions: what the trend of the risks goes from, and what a lock keeps.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openHotel, openJourney } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

/** Opens the versions by the palette, as somebody who looks for them does. */
async function openVersions(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Versions");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Versions" }).waitFor();
}

pageTest("a named version begins the trend of the risks", async ({ openPage }) => {
  const page = await openPage();
  await openJourney(page);
  await openVersions(page);
  await page.getByRole("button", { name: "Name a version" }).click();
  await page.getByRole("textbox", { name: "Name of the version" }).fill("Before the pilot");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+2");
  await page.getByRole("grid").waitFor();
  await page.keyboard.press("Control+Shift+Q");
  await page.getByRole("radio", { name: "Trend" }).check({ force: true });
  const figure = page.getByRole("figure", { name: /^Trend/ });
  await figure.waitFor();
  await page.getByText("Before the pilot").first().waitFor();
});

pageTest("a locked version is neither renamed nor deleted", async ({ openPage }) => {
  const page = await openPage();
  await openJourney(page);
  await openVersions(page);
  await page.getByRole("button", { name: "Name a version" }).click();
  await page.getByRole("button", { name: "Lock Version 1" }).click();
  await page.getByText("Locked", { exact: true }).waitFor();
  expect(await page.getByRole("button", { name: "Delete Version 1" }).count()).toBe(0);
  const name = page.getByRole("textbox", { name: "Name of the version" });
  expect(await name.isEditable(), "its name stands").toBe(false);
});

pageTest("the versions can be read and operated in every theme", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  for (const theme of themes) {
    await chooseTheme(page, theme);
    await openVersions(page);
    if (theme === themes[0]) await page.getByRole("button", { name: "Name a version" }).click();
    expect(await seriousAccessibilityViolations(page), theme).toEqual([]);
    await page.keyboard.press("Escape");
  }
});
