// A to-be map is made from the as-is one, and what was changed in it is listed.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { card, dragTo, on, openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";

/** Makes a to-be map of the hotel in which nobody welcomes the guest. */
async function makeToBe(page: Page): Promise<void> {
  await openHotel(page);
  await runCommand(page, "to-be map");
  await page.getByRole("navigation").getByRole("textbox").waitFor();
  await page.keyboard.press("Escape");
  await card(page, "Welcome the guest").click();
  await page.keyboard.press("Delete");
}

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

/** The drawing of one of the two maps. */
const drawing = (page: Page, title: string): Locator =>
  page.getByRole("figure", { name: title, exact: true });

/** Where on the screen the title of a step begins. */
async function leftOf(map: Locator, step: string): Promise<number> {
  const box = await map.getByRole("columnheader", { name: step, exact: true }).boundingBox();
  expect(box, `the step ${step} is drawn`).not.toBeNull();
  return box?.x ?? NaN;
}

pageTest("what was changed in a to-be map is listed and found", async ({ openPage }) => {
  const page = await openPage({ context: { reducedMotion: "reduce" } });
  await makeToBe(page);
  await page.keyboard.press("Control+5");

  await page.getByRole("heading", { name: "1 difference" }).waitFor();
  const entry = page.getByRole("button", { name: /Removed.*Welcome the guest/ });
  expect(await seriousAccessibilityViolations(page), "the list of differences").toEqual([]);
  await entry.click();
  await card(page, "Welcome the guest").waitFor();
  const shown = page.getByRole("navigation").locator("[aria-current=page]");
  expect(await shown.innerText(), "a removed card is seen where it still stands").toContain(
    "As-is",
  );
});

pageTest(
  "two maps side by side keep their columns aligned and move together",
  async ({ openPage }) => {
    const page = await openPage({ context: { reducedMotion: "reduce" } });
    await makeToBe(page);
    await card(page, "Find the hotel").click();
    await runCommand(page, "Insert a step after");
    await page.keyboard.type("Choose a room");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+5");
    await page.getByRole("heading", { name: "2 differences" }).waitFor();
    await runCommand(page, "Compare side by side");

    const [earlier, later] = [
      drawing(page, "Overnight stay"),
      drawing(page, "Overnight stay, to be"),
    ];
    await later.getByRole("columnheader", { name: "Choose a room", exact: true }).waitFor();
    for (const step of ["Book a room", "Arrive", "Hand over bags"]) {
      expect(await leftOf(later, step), `${step} stands below itself`).toBe(
        await leftOf(earlier, step),
      );
    }
    expect(await seriousAccessibilityViolations(page), "two maps side by side").toEqual([]);

    const before = await leftOf(earlier, "Hand over bags");
    const from = await on(later.getByRole("button", { name: "Website" }));
    await dragTo(page, from, { x: from.x - 120, y: from.y });
    await page.mouse.up();
    await expect
      .poll(() => leftOf(earlier, "Hand over bags"), { message: "the other map moves along" })
      .toBe(before - 120);
    expect(await leftOf(later, "Hand over bags")).toBe(before - 120);

    await page.getByRole("button", { name: /Removed.*Welcome the guest/ }).click();
    const removed = earlier.getByRole("button", { name: /^Welcome the guest/, pressed: true });
    await removed.waitFor();
    const { y, height } = (await removed.boundingBox()) ?? { y: NaN, height: NaN };
    const pane = (await earlier.boundingBox()) ?? { y: NaN, height: NaN };
    expect(y + height, "the removed card is in sight").toBeLessThanOrEqual(pane.y + pane.height);
    await removed.dblclick();
    const shown = page.getByRole("navigation").locator("[aria-current=page]");
    expect(await shown.innerText(), "a double click goes to the card on its map").toContain(
      "As-is",
    );
    await page.keyboard.press("Control+[");
    await earlier.waitFor();
  },
);

pageTest("one map over the other shows what is gone where it stood", async ({ openPage }) => {
  const page = await openPage({ context: { reducedMotion: "reduce" } });
  await makeToBe(page);
  await page.keyboard.press("Control+5");
  await runCommand(page, "Compare in an overlay");

  const gone = page.getByRole("button", { name: /^Welcome the guest.*only in the earlier map/ });
  await gone.waitFor();
  const cell = page.getByRole("gridcell").filter({ has: gone });
  const column = page.getByRole("columnheader", { name: "Arrive", exact: true });
  const [one, other] = [await cell.boundingBox(), await column.boundingBox()];
  expect(one?.x, "it stands at its step").toBe(other?.x);
  expect(await seriousAccessibilityViolations(page), "an overlay").toEqual([]);

  await page.getByRole("button", { name: /Removed.*Welcome the guest/ }).click();
  await page.getByRole("application", { name: "Overlay" }).press("Enter");
  await card(page, "Welcome the guest").waitFor();
  const shown = page.getByRole("navigation").locator("[aria-current=page]");
  expect(await shown.innerText(), "Enter goes to the map that still has it").toContain("As-is");
});
