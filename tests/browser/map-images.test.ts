// Pictures on cards: chosen, pasted and dropped as people do it, and taken back.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { card, cards, openEmptyMap, openHotel, title, typeSteps, undoable } from "../support/map";
import { pageTest } from "../support/page-test";
import { choose, DESK } from "../support/pictures";
import { seriousAccessibilityViolations } from "../support/page";

const WIDE = { context: { viewport: { width: 1600, height: 1000 } } };

/** A picture is scaled before it is seen, which takes a moment where nothing is optimised. */
const SOON = { timeout: 20_000 };

/** The pictures that stand on cards, once they can be seen. */
const pictures = (page: Page): Locator => page.getByRole("grid").locator("img");

async function isSeen(picture: Locator): Promise<boolean> {
  return picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
}

/** Drags files from another program to a place: the events that the browser gives the page for it. */
async function dropOn(target: Locator, name: string, svg: string): Promise<void> {
  const box = await target.boundingBox();
  const place = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
  await target.evaluate(
    (_, { place, name, svg }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([svg], name, { type: "image/svg+xml" }));
      const under = document.elementFromPoint(place.x, place.y);
      for (const type of ["dragover", "drop"]) {
        under?.dispatchEvent(
          new DragEvent(type, {
            bubbles: true,
            cancelable: true,
            clientX: place.x,
            clientY: place.y,
            dataTransfer: transfer,
          }),
        );
      }
    },
    { place, name, svg },
  );
}

pageTest("a picture is chosen for a card, described, and taken back", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  await card(page, "Welcome the guest").click();
  await choose(page, [DESK], () => page.keyboard.press("i"));
  await expect.poll(() => pictures(page).count(), SOON).toBe(1);
  await expect
    .poll(() => isSeen(pictures(page).first()), { ...SOON, message: "it is served" })
    .toBe(true);
  expect(await undoable(page)).toContain("change picture");

  const shows = page.getByRole("textbox", { name: "What it shows" });
  await expect
    .poll(() => shows.inputValue(), { ...SOON, message: "at first what its file is called" })
    .toBe("desk");
  await shows.fill("Two people behind the desk");
  await shows.press("Enter");
  await page
    .getByRole("grid")
    .getByRole("button", { name: "picture: Two people behind the desk" })
    .waitFor();
  expect(await seriousAccessibilityViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "Remove picture" }).click();
  await expect.poll(() => pictures(page).count(), SOON).toBe(0);
  await page.keyboard.press("Control+z");
  await expect
    .poll(() => isSeen(pictures(page).first()), { ...SOON, message: "undo brings it back" })
    .toBe(true);
});

pageTest("pictures that are chosen for an empty place get cards", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openEmptyMap(page);
  await typeSteps(page, "Arrive");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Home");
  await title(page, "Arrive").waitFor();
  await choose(page, [DESK, { ...DESK, name: "door.svg" }], async () => {
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Add a card with a picture…" }).click();
  });
  await expect.poll(() => pictures(page).count(), SOON).toBe(2);
  await expect.poll(() => cards(page).count()).toBe(2);
  await page.keyboard.press("Control+z");
  await expect
    .poll(() => cards(page).count(), { ...SOON, message: "one step takes all back" })
    .toBe(0);
});

pageTest("a picture is pasted from the clipboard, text stays text", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  await card(page, "Welcome the guest").click();
  const paste = (entries: Record<string, string>) =>
    page.evaluate((entries) => {
      const clipboardData = new DataTransfer();
      for (const [type, content] of Object.entries(entries)) {
        if (type.startsWith("text/")) clipboardData.setData(type, content);
        else clipboardData.items.add(new File([content], "image.png", { type }));
      }
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }),
      );
    }, entries);
  const before = await cards(page).count();
  await paste({ "image/svg+xml": DESK.buffer.toString() });
  await expect.poll(() => pictures(page).count(), SOON).toBe(1);
  await paste({ "text/plain": "from a spreadsheet", "image/svg+xml": DESK.buffer.toString() });
  await card(page, "from a spreadsheet").waitFor();
  expect(await pictures(page).count(), "a picture of the text is not wanted").toBe(1);
  expect(await cards(page).count()).toBe(before + 1);
});

pageTest(
  "a picture is dropped where the pointer is, and a refusal is told",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openHotel(page);
    await dropOn(card(page, "Welcome the guest"), "desk.svg", DESK.buffer.toString());
    await expect.poll(() => pictures(page).count(), SOON).toBe(1);
    await dropOn(card(page, "Welcome the guest"), "broken.svg", "<svg");
    await page.getByText("broken.svg could not be read as SVG").waitFor();
    expect(await pictures(page).count(), "what was there stays").toBe(1);
  },
);
