// The map and the system's clipboard: blocks of cards go to a spreadsheet, blocks of cells come from there, and the
// whole of it goes anywhere as a picture.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import {
  card,
  on,
  openEmptyMap,
  openHotel,
  type Place,
  selectedCards,
  stepTitles,
  typeSteps,
} from "../support/map";
import { pageTest } from "../support/page-test";

const WITH_CLIPBOARD = {
  context: {
    viewport: { width: 1600, height: 1000 },
    permissions: ["clipboard-read", "clipboard-write"],
  },
};

/** Puts a table on the clipboard as a spreadsheet does: as HTML, and as text with tabs. */
async function copyTable(page: Page, table: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(async (rows) => {
    const html = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
    const text = rows.map((row) => row.join("\t")).join("\n");
    const as = (content: string, type: string) => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": as(`<table>${html.join("")}</table>`, "text/html"),
        "text/plain": as(text, "text/plain"),
      }),
    ]);
  }, table);
}

const clipboardText = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** Makes a new service of one step, with the focus on its first cell. */
async function openOneStep(page: Page): Promise<void> {
  await openEmptyMap(page);
  await typeSteps(page, "Book");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Home");
}

/** Where the left upper corners of cards stand on the page. */
async function placesOf(page: Page, ...texts: readonly string[]): Promise<Place[]> {
  return Promise.all(
    texts.map(async (text) => {
      const { x, y } = await on(card(page, text), { x: 0, y: 0 });
      return { x: Math.round(x), y: Math.round(y) };
    }),
  );
}

pageTest(
  "a block of cards is copied as lanes and steps, with tabs between",
  async ({ openPage }) => {
    const page = await openPage(WITH_CLIPBOARD);
    await openHotel(page);
    await card(page, "Website, room photos").click();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+c");
    expect(await clipboardText(page)).toBe(
      [
        "Website, room photos, price\tFacade, entrance sign, car park",
        "Book a room\tFind the hotel and park",
      ].join("\n"),
    );
  },
);

pageTest(
  "a column of cards goes across the lanes of another project, too",
  async ({ openPage }) => {
    const page = await openPage(WITH_CLIPBOARD);
    await openHotel(page);
    await card(page, "Website, room photos").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+c");
    expect(await clipboardText(page)).toBe("Website, room photos, price\nBook a room");
    // A page that begins anew knows no more than what the system kept.
    await page.reload();
    await openOneStep(page);
    await page.keyboard.press("Control+v");
    await card(page, "Book a room").waitFor();
    const [website, book] = await placesOf(page, "Website, room photos", "Book a room");
    expect(book?.x, "both are of one step").toBe(website?.x);
    expect(await stepTitles(page)).toHaveLength(1);
  },
);

pageTest(
  "two rows of three cells become cards in two lanes and three steps",
  async ({ openPage }) => {
    const page = await openPage(WITH_CLIPBOARD);
    await openOneStep(page);
    await copyTable(page, [
      ["Website", "Sign", "Room key"],
      ["Reserve", "", "取房卡"],
    ]);
    await page.keyboard.press("Control+v");
    await card(page, "取房卡").waitFor();
    expect(await stepTitles(page), "the steps that were missing are made").toHaveLength(3);
    await expect
      .poll(() => selectedCards(page).count(), { message: "what came is selected" })
      .toBe(5);
    const texts = ["Website", "Sign", "Room key", "Reserve", "取房卡"];
    const [website, sign, key, reserve, chinese] = await placesOf(page, ...texts);
    expect([sign?.y, key?.y], "a row of cells is a lane").toEqual([website?.y, website?.y]);
    expect(chinese?.y).toBe(reserve?.y);
    expect([reserve?.x, chinese?.x], "a column of cells is a step").toEqual([website?.x, key?.x]);
  },
);

pageTest("the map is copied as a picture of all that stands in it", async ({ openPage }) => {
  const page = await openPage(WITH_CLIPBOARD);
  await openHotel(page);
  await page.keyboard.press("Control+Shift+c");
  await page.getByText("in the clipboard as a picture").waitFor();
  const { width, height } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await item?.getType("image/png");
    if (picture === undefined) return { width: 0, height: 0 };
    const { width, height } = await createImageBitmap(picture);
    return { width, height };
  });
  expect(width, "it is wider than the view").toBeGreaterThan(2 * 1600);
  expect(height).toBeGreaterThan(1000);
});
