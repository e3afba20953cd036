// Times and costs: entered where a card or a step is looked at, read beside the map.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { card, openEmptyMap, title, typeSteps, undoable } from "../support/map";
import { pageTest } from "../support/page-test";

const WIDE = { context: { viewport: { width: 1600, height: 1400 } } };

/** Opens the shoeshine from the start screen, and waits until its cards can be seen. */
async function openShoeshine(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Corner shoeshine/ }).click();
  await card(page, "Brush the shoes").waitFor();
}

async function openPanel(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+Shift+D");
  const panel = page.getByRole("complementary", { name: "Time and money" });
  await panel.getByRole("region", { name: "Total time" }).waitFor();
  return panel;
}

/** Writes into a field and leaves it. */
async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press("Enter");
}

/** The value beside a term of a list. */
const valueOf = (within: Locator, term: string): Locator =>
  within.locator("dt", { hasText: new RegExp(`^${term}$`) }).locator("+ dd");

pageTest("the shoeshine shows its published figures", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openShoeshine(page);
  const panel = await openPanel(page);
  expect(await panel.getByRole("region", { name: "Total time" }).innerText()).toContain("2 min");
  const money = panel.getByRole("region", { name: "Cost and margin" });
  expect(await valueOf(money, "Cost").first().innerText()).toBe("32 c");
  expect(await valueOf(money, "Margin").first().innerText()).toBe("18 c");
  const whatIf = panel.getByRole("textbox", { name: /What if/ });
  for (const [time, margin] of [
    ["3 min", "8 c"],
    ["4:00", "-2 c"],
  ] as const) {
    await enter(whatIf, time);
    await expect.poll(() => valueOf(money, "Margin").last().innerText()).toBe(margin);
  }
});

pageTest("times are entered as people write them, and the total follows", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openEmptyMap(page);
  await typeSteps(page, "Arrive", "Check in");
  await title(page, "Arrive").click();
  await enter(page.getByRole("textbox", { name: "Standard time" }), "1:30");
  await expect
    .poll(() => title(page, "Arrive").innerText(), { message: "the time stands beneath the title" })
    .toContain("1 min 30 s");
  const panel = await openPanel(page);
  const total = panel.getByRole("region", { name: "Total time" });
  await expect
    .poll(() => total.innerText(), { message: "one step has no time: a lower bound" })
    .toContain("at least 1 min 30 s");
  await panel.getByRole("button", { name: "Check in" }).click();
  await panel.getByRole("button", { name: "Close time and money" }).click();
  await enter(page.getByRole("textbox", { name: "Standard time" }), "２ 分钟");
  expect(await undoable(page)).toContain("set time and cost");
  await openPanel(page);
  await expect.poll(() => total.innerText()).toContain("3 min 30 s");
  expect(await total.innerText()).not.toContain("at least");
});

pageTest("what is no time stays in the field with the reason", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openShoeshine(page);
  await card(page, "Brush the shoes").click();
  const field = page.getByRole("textbox", { name: "Standard time" });
  await enter(field, "a while");
  await page.getByRole("alert").getByText("no length of time").waitFor();
  expect(await field.inputValue()).toBe("a while");
  await field.press("Escape");
  expect(await field.inputValue(), "Escape goes back to what is known").toBe("30 s");
});

pageTest(
  "a step over its tolerated time is named, and a click goes there",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openShoeshine(page);
    await card(page, "Buff the shoes").click();
    await enter(page.getByRole("textbox", { name: "Tolerated time" }), "40 s");
    await card(page, "Brush the shoes").click();
    const panel = await openPanel(page);
    const breaches = panel.getByRole("region", { name: "Over the tolerated time" });
    await breaches.getByRole("button", { name: /Buff the shoes/ }).click();
    await expect.poll(() => card(page, "Buff the shoes").getAttribute("aria-pressed")).toBe("true");
  },
);
