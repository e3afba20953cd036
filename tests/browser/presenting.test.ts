// Presenting: the wall, which everybody looks at, and the speaker's desk. In a plain browser the wall is a window of the
// browser's; what is shown on it, and what the two say to each other, is the same.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { card, openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";

const FULL_HD = { width: 1920, height: 1080 };

/** Opens the hotel and presents it. Answers the desk and the wall. */
async function presentHotel(desk: Page): Promise<Page> {
  await openHotel(desk);
  const opening = desk.context().waitForEvent("page");
  await desk.keyboard.press("F5");
  const wall = await opening;
  await wall.setViewportSize(FULL_HD);
  await card(wall, "Check in").waitFor({ state: "attached" });
  return wall;
}

const speakerDesk = (desk: Page): Locator =>
  desk.getByRole("complementary", { name: "Presentation" });

/** What the speaker is told is shown: the frame's title. */
const shownTitle = (desk: Page): Promise<string> =>
  speakerDesk(desk).locator("[aria-live] p").first().innerText();

/** The smallest letters in sight, in pixels of the screen; nothing where there are none. It runs in the page. */
function smallestLetters(): number | null {
  const sizeOf = (letters: Node): number[] => {
    const range = document.createRange();
    range.selectNode(letters);
    const { width, height, top, left, right, bottom } = range.getBoundingClientRect();
    const inSight = top < innerHeight && left < innerWidth && right > 0 && bottom > 0;
    const element = letters.parentElement;
    if (width <= 1 || height <= 1 || !inSight || element === null) return [];
    let size = parseFloat(getComputedStyle(element).fontSize);
    for (let outer: Element | null = element; outer !== null; outer = outer.parentElement) {
      const { transform } = getComputedStyle(outer);
      if (transform !== "none") size *= new DOMMatrix(transform).a;
    }
    return [size];
  };
  const sizes: number[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) sizes.push(...sizeOf(walker.currentNode));
  return sizes.length === 0 ? null : Math.min(...sizes);
}

pageTest("a clicker goes through the map, phase by phase", async ({ openPage }) => {
  const desk = await openPage();
  const wall = await presentHotel(desk);
  await expect.poll(() => shownTitle(desk)).toBe("The whole map");
  await wall.keyboard.press("PageDown");
  await expect.poll(() => shownTitle(desk)).toMatch(/^Before arrival/);
  await wall.keyboard.press("PageUp");
  await expect.poll(() => shownTitle(desk)).toBe("The whole map");
  await wall.keyboard.press("End");
  await expect.poll(() => shownTitle(desk)).toMatch(/^Departure/);
  await wall.keyboard.press("2");
  await wall.keyboard.press("Home");
  await wall.keyboard.press(" ");
  await expect.poll(() => shownTitle(desk)).toMatch(/^Book a room/);
});

pageTest("whatever phase is shown, no letter is under 18 pixels", async ({ openPage }) => {
  const desk = await openPage();
  const wall = await presentHotel(desk);
  const frames = await speakerDesk(desk).getByRole("listitem").count();
  expect(frames).toBeGreaterThan(4);
  for (let frame = 1; frame < frames; frame++) {
    await wall.keyboard.press("PageDown");
    await expect
      .poll(() => wall.evaluate(smallestLetters), { message: `frame ${frame}` })
      .toBeGreaterThan(17.99);
  }
});

pageTest("an edit at the desk is on the wall at once", async ({ openPage }) => {
  const desk = await openPage();
  const wall = await presentHotel(desk);
  await desk.bringToFront();
  await card(desk, "Check in").click();
  await desk.keyboard.press("F2");
  await desk.keyboard.press("Control+A");
  await desk.keyboard.type("Sign in 登记");
  await desk.keyboard.press("Enter");
  await card(wall, "Sign in 登记").waitFor({ state: "attached" });
  await desk.keyboard.press("Control+Z");
  await card(wall, "Check in").waitFor({ state: "attached" });
});

pageTest("lanes are revealed one by one, and the speaker works the wall", async ({ openPage }) => {
  const desk = await openPage();
  const wall = await presentHotel(desk);
  const panel = speakerDesk(desk);
  const highest = () =>
    wall.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight - 40)?.className);
  const uncovered = await highest();
  await desk.bringToFront();
  await panel.getByRole("checkbox", { name: "Reveal lanes one by one" }).check();
  await expect.poll(highest).not.toBe(uncovered);
  for (let lane = 0; lane < 4; lane++)
    await panel.getByRole("button", { name: "Next", exact: true }).click();
  await expect.poll(highest).toBe(uncovered);
  expect(await shownTitle(desk), "revealing goes before going on").toBe("The whole map");

  await panel.getByRole("button", { name: "Black" }).click();
  await wall.getByRole("img", { name: "The picture is black." }).waitFor();
  await wall.keyboard.press("PageDown");
  await wall.getByRole("img", { name: "The picture is black." }).waitFor({ state: "detached" });
});

pageTest("the wall speaks the language of the desk at once", async ({ openPage }) => {
  const desk = await openPage();
  const wall = await presentHotel(desk);
  await desk.bringToFront();
  await speakerDesk(desk).getByRole("button", { name: "Black" }).click();
  await wall.getByRole("img", { name: "The picture is black." }).waitFor();
  await desk.keyboard.press("Control+,");
  await desk.getByRole("radio", { name: "简体中文" }).check({ force: true });
  await wall.getByRole("img", { name: "画面为黑屏。" }).waitFor();
});

pageTest("what is drawn over the map is not in the project", async ({ openPage }) => {
  const desk = await openPage();
  const wall = await presentHotel(desk);
  await wall.keyboard.press("d");
  await wall.mouse.move(400, 400);
  await wall.mouse.down();
  await wall.mouse.move(700, 500, { steps: 5 });
  await wall.mouse.up();
  const strokes = () => wall.locator("main > svg path").count();
  await expect.poll(strokes).toBe(1);
  await wall.keyboard.press("e");
  await expect.poll(strokes).toBe(0);
  await desk.bringToFront();
  expect(await desk.getByRole("button", { name: /^Undo/ }).isEnabled()).toBe(false);
});

pageTest("it ends from the wall and from the desk", async ({ openPage }) => {
  const desk = await openPage();
  const wall = await presentHotel(desk);
  const closed = wall.waitForEvent("close");
  // The window goes with the key: nobody may be left to hear that it was let go.
  await Promise.all([closed, wall.keyboard.press("Escape").catch(() => undefined)]);
  const present = speakerDesk(desk).getByRole("button", { name: "Present" });
  const opening = desk.context().waitForEvent("page");
  await present.click();
  const again = await opening;
  const end = speakerDesk(desk).getByRole("button", { name: "End the presentation" });
  await Promise.all([again.waitForEvent("close"), end.click()]);
  await present.waitFor();
});

pageTest("both windows can be read by everybody", async ({ openPage }) => {
  const desk = await openPage();
  const wall = await presentHotel(desk);
  await expect.poll(() => shownTitle(desk)).toBe("The whole map");
  expect(await seriousAccessibilityViolations(desk)).toEqual([]);
  expect(await seriousAccessibilityViolations(wall)).toEqual([]);
});

pageTest(
  "stops with notes are put together, and shown one after the other",
  async ({ openPage }) => {
    const desk = await openPage();
    await presentHotel(desk);
    await desk.bringToFront();
    const panel = speakerDesk(desk);
    await panel.getByRole("button", { name: "Add what is in view" }).click();
    const title = panel.getByRole("textbox", { name: "Title" });
    await title.fill("At the desk 前台");
    await title.press("Enter");
    await panel.getByRole("textbox", { name: "Your notes" }).fill("Ask who has waited here");
    await panel.getByRole("heading", { name: "Stops" }).click();
    await panel.getByText("Stops", { exact: true }).first().click();

    await expect.poll(() => shownTitle(desk)).toBe("At the desk 前台");
    await panel.getByText("Ask who has waited here").first().waitFor();
  },
);
