// Phases, steps and lanes: made, named, moved and deleted where they stand.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import {
  card,
  dragTo,
  on,
  openEmptyMap,
  openHotel,
  stepTitles,
  title,
  typeSteps,
} from "../support/map";
import { pageTest } from "../support/page-test";

const WIDE = { context: { viewport: { width: 1600, height: 1000 } } };

/** Pushes the map to the left, and waits until it is drawn there. */
async function push(page: Page, pixels: number): Promise<void> {
  const first = page.getByRole("columnheader").first();
  const before = (await first.boundingBox())?.x ?? 0;
  await page.mouse.move(900, 500);
  await page.mouse.wheel(pixels, 0);
  await expect.poll(async () => (await first.boundingBox())?.x).not.toBe(before);
}

pageTest("a step is inserted by the plus sign beside its title", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openEmptyMap(page);
  await typeSteps(page, "Arrive", "Sleep");
  await title(page, "Arrive").hover();
  await page.getByRole("button", { name: "Insert a step after" }).click();
  await page.keyboard.type("Check in");
  await page.keyboard.press("Enter");
  await expect.poll(() => stepTitles(page)).toEqual(["Arrive", "Check in", "Sleep"]);
  await page.keyboard.press("Control+z");
  await expect
    .poll(() => stepTitles(page), { message: "the step and its name are one undo step" })
    .toEqual(["Arrive", "Sleep"]);
});

pageTest("a double click on a title names it anew", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openEmptyMap(page);
  await typeSteps(page, "Arrive", "Sleep");
  await title(page, "Arrive").dblclick();
  await page.keyboard.press("End");
  await page.keyboard.type(" late");
  await page.keyboard.press("Enter");
  await expect.poll(() => stepTitles(page)).toEqual(["Arrive late", "Sleep"]);
});

pageTest("a step is dragged to another place by its title", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openEmptyMap(page);
  await typeSteps(page, "Sleep", "Arrive", "Leave");
  const sleep = await on(title(page, "Sleep"));
  const leave = await on(title(page, "Leave"));
  await dragTo(page, sleep, { x: leave.x - 30, y: leave.y });
  await page.mouse.up();
  await expect.poll(() => stepTitles(page)).toEqual(["Arrive", "Sleep", "Leave"]);
});

pageTest("a step is dragged where the map was pushed, too", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  await push(page, 1000);
  const order = await on(title(page, "Order room service"));
  const sleep = await on(title(page, "Sleep and shower"));
  await dragTo(page, order, { x: sleep.x - 40, y: sleep.y });
  await page.mouse.up();
  await expect
    .poll(async () => (await stepTitles(page)).join())
    .toContain("Order room service,Sleep and shower");
});

pageTest("steps and lanes are moved by Alt and the arrows", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openEmptyMap(page);
  await typeSteps(page, "Sleep", "Arrive");
  await title(page, "Arrive").click();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect.poll(() => stepTitles(page)).toEqual(["Arrive", "Sleep"]);
  await title(page, "Support processes").click();
  await page.keyboard.press("Alt+ArrowUp");
  await expect
    .poll(async () => {
      const [support, backstage] = await Promise.all(
        ["Support processes", "Backstage"].map((name) => title(page, name).boundingBox()),
      );
      return (support?.y ?? 0) < (backstage?.y ?? 0);
    })
    .toBe(true);
});

pageTest("a lane is inserted with its kind and its name", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openEmptyMap(page);
  await typeSteps(page, "Arrive");
  await title(page, "Frontstage").click();
  await page.keyboard.press("Control+Enter");
  const kinds = page.getByRole("menu", { name: "Change what the lane holds" });
  await kinds.waitFor();
  expect(await kinds.getByRole("menuitemradio", { checked: true }).innerText()).toBe("Frontstage");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Partners");
  await page.keyboard.press("Enter");
  await title(page, "Partners").waitFor();
  expect(await page.getByRole("combobox", { name: "What the lane holds" }).inputValue()).toBe(
    "backstage",
  );
});

pageTest("a phase begins with a step, and is named there", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openEmptyMap(page);
  await typeSteps(page, "Book", "Arrive");
  await title(page, "Arrive").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Begin a new phase with this step" }).click();
  await page.keyboard.type("Stay");
  await page.keyboard.press("Enter");
  await title(page, "Stay").waitFor();
  const [phase, step] = await Promise.all([
    title(page, "Stay").boundingBox(),
    title(page, "Arrive").boundingBox(),
  ]);
  expect(phase?.x, "the phase begins where its step does").toBe(step?.x);
});

pageTest("the menu of a card is reached by keyboard and goes back to it", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu");
  await menu.waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  await page.keyboard.press("ArrowRight");
  expect(
    await page.evaluate(() => document.activeElement?.getAttribute("role")),
    "the map has the keyboard again",
  ).toBe("grid");
});

pageTest(
  "the menu is that of the card at hand, also where the map was pushed",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openHotel(page);
    await push(page, 1000);
    const order = card(page, "Take the order and read it back");
    await order.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Wait point" }).click();
    await expect.poll(() => order.innerText()).toContain("Wait point");

    await page.keyboard.press("Shift+F10");
    const [menu, box] = await Promise.all([
      page.getByRole("menu").boundingBox(),
      order.boundingBox(),
    ]);
    expect(menu?.x, "it opens over its card").toBeGreaterThan(box?.x ?? 0);
  },
);

pageTest("a step is deleted with its cards, and undo brings them back", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  const before = await stepTitles(page);
  const first = before[0] ?? "";
  await title(page, first).click();
  await page.keyboard.press("Delete");
  await page.getByText(`Deleted the step “${first}” with`).waitFor();
  expect(await stepTitles(page)).not.toContain(first);
  await page.keyboard.press("Control+z");
  await expect.poll(() => stepTitles(page)).toEqual(before);
});
