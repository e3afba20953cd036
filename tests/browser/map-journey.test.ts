// A journey on the map: points of the curve by mouse and by key, cards over several steps, lanes folded and hidden.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { card, dragTo, on, title, typeCard, typeSteps, undoable } from "../support/map";
import { pageTest } from "../support/page-test";

const WIDE = { context: { viewport: { width: 1600, height: 1000 } } };

/** Makes a new journey of three steps, and goes to its first cell. */
async function openJourney(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Begin with another map" }).click();
  await page.getByRole("button", { name: /^Journey map/ }).click();
  await page.getByRole("textbox", { name: "New step" }).waitFor();
  await typeSteps(page, "Book", "Arrive", "Sleep");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Home");
  await title(page, "Book").waitFor();
}

/** An empty place of the curve. */
const place = (page: Page, step: string): Locator =>
  page.getByRole("gridcell", { name: `Emotion, ${step}` });

/** A point of the curve by its step and its value. */
const point = (page: Page, step: string, value: string): Locator =>
  page.getByRole("button", { name: `Emotion, ${step}: ${value}`, exact: true });

pageTest("a click on the curve makes a point there, and keys set it", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openJourney(page);
  await place(page, "Book").click();
  await point(page, "Book", "0").waitFor();
  await page.keyboard.press("5");
  await point(page, "Book", "+2").waitFor();
  await page.keyboard.press("Alt+ArrowDown");
  await point(page, "Book", "+1.5").waitFor();
  await page.keyboard.press("-");
  await point(page, "Book", "+1").waitFor();
  await page.keyboard.press("Delete");
  await place(page, "Book").waitFor();
});

pageTest("the curve is drawn by keys alone, from step to step", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openJourney(page);
  for (let lane = 0; lane < 3; lane++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("4");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Nobody at the desk");
  await page.keyboard.press("Enter");

  await point(page, "Book", "+1").waitFor();
  await page.getByRole("button", { name: "Emotion, Arrive: -2, Nobody at the desk" }).waitFor();
});

pageTest("a point is dragged to another value in one step", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openJourney(page);
  await place(page, "Arrive").click();
  const start = await on(point(page, "Arrive", "0"));
  await dragTo(page, start, { x: start.x, y: start.y - 62 });
  // The ghost has no size of its own: it is all in what it shows.
  await page.locator(".raised-point[data-value='+1.5']").waitFor({ state: "attached" });
  expect(await undoable(page), "nothing is done before the point is let go").not.toMatch(
    /value.*value/,
  );
  await page.mouse.up();
  await point(page, "Arrive", "+1.5").waitFor();
  await page.keyboard.press("Control+z");
  await point(page, "Arrive", "0").waitFor();
});

pageTest("a card reaches over more steps by its right edge, and by keys", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openJourney(page);
  await typeCard(page, "Hotel website");
  await page.keyboard.press("Escape");
  await card(page, "Hotel website").click();
  const narrow = await widthOf(card(page, "Hotel website"));

  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect.poll(() => widthOf(card(page, "Hotel website"))).toBeGreaterThan(2 * narrow);
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await expect.poll(() => widthOf(card(page, "Hotel website"))).toBe(narrow);

  const box = await card(page, "Hotel website").boundingBox();
  if (box === null) throw new Error("the card is on the page");
  const grip = { x: box.x + box.width - 1, y: box.y + box.height - 8 };
  await dragTo(page, grip, { x: grip.x + 2 * narrow, y: grip.y });
  await page.mouse.up();
  await expect.poll(() => widthOf(card(page, "Hotel website"))).toBeGreaterThan(2 * narrow);
  expect(await undoable(page)).toContain("widen or narrow card");
});

pageTest(
  "a lane of channels is filled by keys alone, from the first channel on",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openJourney(page);
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: "Choose a channel…" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "In person" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const telephone = (step: string) =>
      page.getByRole("checkbox", { name: `Telephone, Channels, ${step}` });
    await expect.poll(() => telephone("Book").isChecked()).toBe(true);

    await page.keyboard.press("ArrowRight");
    await expect.poll(() => telephone("Arrive").isChecked()).toBe(false);
    await page.keyboard.press("x");
    await expect.poll(() => telephone("Arrive").isChecked()).toBe(true);
    expect(await page.locator(".figure-channels").count()).toBe(2);
    await page.keyboard.press("x");
    await expect.poll(() => page.locator(".figure-channels").count()).toBe(1);

    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("x");
    await page.getByRole("button", { name: "Choose a channel…" }).waitFor();
    expect(await page.getByRole("checkbox").count(), "the last use took its sub-row along").toBe(0);
  },
);

pageTest(
  "the first channel is chosen with the mouse, and clicks set it at other steps",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openJourney(page);
    await page.getByRole("gridcell", { name: "Channels, Book" }).click();
    await page.getByRole("button", { name: "Choose a channel…" }).click();
    await page.getByRole("menuitem", { name: "App" }).click();
    const marks = page.locator(".figure-channels");
    await marks.waitFor();
    const cell = await on(page.getByRole("gridcell", { name: "Channels, Arrive" }));
    const { y } = await on(marks);
    await page.mouse.click(cell.x, y);
    await expect.poll(() => marks.count()).toBe(2);
    await page.mouse.click(cell.x, y);
    await expect.poll(() => marks.count()).toBe(1);
    await page.mouse.dblclick(cell.x, y);
    await page.keyboard.press("Control+z");
    await expect
      .poll(() => marks.count(), { message: "the second click had taken it away again" })
      .toBe(2);
  },
);

pageTest("a point is no wider than its step, and says so", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openJourney(page);
  await place(page, "Book").click();
  await point(page, "Book", "0").waitFor();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.getByText("stands for one step").waitFor();
});

pageTest(
  "a lane is made higher by its lower edge, and fits what it holds again",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openJourney(page);
    const thoughts = title(page, "Thoughts");
    await thoughts.click();
    const heightOf = async () => Math.round((await thoughts.boundingBox())?.height ?? 0);
    const before = await heightOf();
    const edge = page.locator("[data-lane-edge]");
    const start = await on(edge);
    await dragTo(page, start, { x: start.x, y: start.y + 120 });
    await page.mouse.up();
    await expect.poll(heightOf).toBe(before + 120);
    expect(await undoable(page)).toContain("resize lane");
    await edge.dblclick();
    await expect.poll(heightOf).toBe(before);
  },
);

pageTest("a lane is folded, hidden, and shown again from the map", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openJourney(page);
  await typeCard(page, "Book a room");
  await title(page, "Customer actions").click();
  await page.keyboard.press("c");
  await title(page, "Customer actions, collapsed, 1 card").waitFor();
  expect(await card(page, "Book a room").count(), "its cards are folded away").toBe(0);
  await page.keyboard.press("c");
  await card(page, "Book a room").waitFor();

  await page.keyboard.press("h");
  await expect.poll(() => title(page, "Customer actions").count()).toBe(0);
  // An empty place is nothing in particular: the inspector tells of the map, and of what it hides.
  await page.keyboard.press("ArrowRight");
  const hidden = page.getByRole("region", { name: "Hidden lanes" });
  await hidden.getByRole("button", { name: "Show" }).click();
  await card(page, "Book a room").waitFor();
});

async function widthOf(element: Locator): Promise<number> {
  return Math.round((await element.boundingBox())?.width ?? 0);
}
