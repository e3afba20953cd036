// The actions of all failure modes on one page: by their days, and on boards.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { dragTo, on, openHotel, openJourney } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

/** Writes an action in the worksheet, as it stands in AIAG-VDA's form, into the row of this number. */
async function writeAction(page: Page, line: number, text: string, due: string): Promise<void> {
  const headings = page.getByRole("columnheader");
  const names = await headings.evaluateAll((all) => all.map((one) => one.dataset["column"]));
  for (const [column, written] of [
    ["action", text],
    ["due", due],
  ] as const) {
    await page.keyboard.press("Control+Home");
    for (let at = 0; at < line; at++) await page.keyboard.press("ArrowDown");
    for (let at = 0; at < names.indexOf(column); at++) await page.keyboard.press("ArrowRight");
    await page.keyboard.type(written);
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell", { name: written }).waitFor();
  }
}

/** A project with one action that is late and one that is far off, both looked at. */
async function openActions(page: Page): Promise<void> {
  await openJourney(page);
  await page.keyboard.press("Control+2");
  await page.locator('[role=gridcell][data-column="failure-mode"]').first().waitFor();
  await writeAction(page, 0, "Check every booking twice", "2020-02-03");
  await writeAction(page, 1, "换用隔音窗", "2099-12-01");
  await page.getByRole("button", { name: "Actions" }).click();
  await page.getByRole("heading", { name: "Actions" }).waitFor();
}

const column = (page: Page, title: string): Locator =>
  page.getByRole("region", { name: new RegExp(`^${title}`) });

pageTest("what is late stands first, and is late no more once it is done", async ({ openPage }) => {
  const page = await openPage();
  await openActions(page);
  const late = column(page, "Overdue");
  expect(await late.getByLabel("Action").inputValue()).toBe("Check every booking twice");
  await late.getByLabel("Status").selectOption("Done");
  await column(page, "Finished").getByLabel("Action").waitFor();
  expect(await late.getByRole("article").count(), "it was done").toBe(0);
});

pageTest("the boards show the same actions by their stages", async ({ openPage }) => {
  const page = await openPage();
  await openActions(page);
  await page.getByRole("radio", { name: "PDCA" }).check({ force: true });
  expect(await column(page, "Plan").getByRole("article").count()).toBe(2);
  await page.getByRole("radio", { name: "DMAIC" }).check({ force: true });
  await column(page, "No stage").getByLabel("Stage").first().selectOption("Improve");
  await column(page, "Improve").getByRole("article").waitFor();
});

pageTest("a card is dragged to another stage as one step", async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 1920, height: 1080 } } });
  await openActions(page);
  await page.getByRole("radio", { name: "PDCA" }).check({ force: true });
  const card = column(page, "Plan").getByRole("article").first();
  const check = column(page, "Check");
  await dragTo(page, await on(card, { x: 6, y: 6 }), await on(check));
  await page.mouse.up();
  await check.getByRole("article").waitFor();
  expect(await column(page, "Plan").getByRole("article").count()).toBe(1);
  await page.keyboard.press("Control+z");
  await expect.poll(() => column(page, "Plan").getByRole("article").count()).toBe(2);
});

pageTest(
  "a card goes to the next stage by the keyboard and keeps the focus",
  async ({ openPage }) => {
    const page = await openPage();
    await openActions(page);
    await page.getByRole("radio", { name: "DMAIC" }).check({ force: true });
    await column(page, "No stage").getByLabel("Stage").first().focus();
    await page.keyboard.press("Alt+ArrowRight");
    await column(page, "Define").getByRole("article").waitFor();
    await page.keyboard.press("Alt+ArrowRight");
    await column(page, "Measure").getByRole("article").waitFor();
    expect(await column(page, "Define").getByRole("article").count()).toBe(0);
  },
);

pageTest("the hotel shows what is late and what is due soon on any day", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await page.keyboard.press("Control+2");
  await page.getByRole("button", { name: "Actions" }).click();
  const texts = (title: string) =>
    column(page, title)
      .getByLabel("Action")
      .evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value));
  await column(page, "Overdue").getByLabel("Action").first().waitFor();
  expect(await texts("Overdue")).toEqual([
    "All sales channels take rooms from one stock",
    "Porter of the restaurant helps between six and eight",
  ]);
  expect((await texts("Due within two weeks")).length).toBe(3);
});

pageTest("an action leads to the row of its failure mode", async ({ openPage }) => {
  const page = await openPage();
  await openActions(page);
  const late = column(page, "Overdue").getByRole("button");
  const title = (await late.innerText()).trim();
  await late.click();
  await page.getByRole("textbox", { name: new RegExp(`^${title}, `) }).waitFor();
});

pageTest("the actions can be read and operated in every theme", async ({ openPage }) => {
  const page = await openPage();
  await openActions(page);
  for (const theme of themes) {
    await chooseTheme(page, theme);
    expect(await seriousAccessibilityViolations(page), theme).toEqual([]);
  }
});
