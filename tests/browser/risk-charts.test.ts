// The risks as pictures: what a chart shows, where its parts lead, and how it leaves the app.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

async function openCharts(page: Page): Promise<void> {
  await openHotel(page);
  await page.keyboard.press("Control+2");
  await page.getByRole("button", { name: "Charts" }).click();
  await page.getByRole("figure", { name: "Pareto chart: RPN" }).waitFor();
}

pageTest("a bar of the Pareto chart leads to its row by the keyboard", async ({ openPage }) => {
  const page = await openPage();
  await openCharts(page);
  await page.getByRole("button", { name: /^Room is sold twice: 280/ }).focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: /^Room is sold twice, Potential failure mode/ });
  await field.waitFor();
});

pageTest("a chart follows the records", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await page.keyboard.press("Control+2");
  await page.getByRole("grid").waitFor();
  await page.keyboard.type("Noise from the bar");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Shift+Q");
  await page.getByRole("button", { name: /^Noise from the bar: 336/ }).waitFor();
});

pageTest("a cell of the risk matrix leads to its rows", async ({ openPage }) => {
  const page = await openPage();
  await openCharts(page);
  await page.getByRole("radio", { name: "Risk matrix" }).check({ force: true });
  await page.getByRole("button", { name: /^Severity 10, Occurrence 3, Rows 1/ }).click();
  await page
    .getByRole("textbox", { name: /^Allergy is not passed on, Potential failure mode/ })
    .waitFor();
});

pageTest("a chart is copied as a picture", async ({ openPage }) => {
  const page = await openPage({
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  await openCharts(page);
  await page.getByRole("button", { name: "Copy picture" }).click();
  await page.getByText("in the clipboard as a picture").waitFor();
  const types = await page.evaluate(async () => {
    const items = await navigator.clipboard.read();
    return items.flatMap((item) => item.types);
  });
  expect(types).toContain("image/png");
});

pageTest("charts have no serious accessibility problem in any theme", async ({ openPage }) => {
  const page = await openPage();
  await openCharts(page);
  for (const theme of themes) {
    await chooseTheme(page, theme);
    for (const chart of ["Pareto", "Risk matrix", "Before and after", "Trend"]) {
      await page.getByRole("radio", { name: chart, exact: true }).check({ force: true });
      await page.getByRole("figure", { name: new RegExp(chart) }).waitFor();
      expect(await seriousAccessibilityViolations(page)).toEqual([]);
    }
  }
});
