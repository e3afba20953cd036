// Many maps in a project: a card opens another map, and the way leads back to the card; a map stands below another.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { card, dragTo, on, openHotel, undoable } from "../support/map";
import { pageTest } from "../support/page-test";
import { seriousAccessibilityViolations } from "../support/page";

const rail = (page: Page): Locator => page.getByRole("navigation", { name: "Maps" });
const entry = (page: Page, title: string): Locator =>
  rail(page).getByRole("button", { name: new RegExp(`^${title}`) });
const shownMap = async (page: Page): Promise<string> =>
  rail(page).locator("[aria-current=page]").innerText();

/** Makes a copy of the map in view under another name, and goes back to the first map. */
async function addMap(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("duplicate the map");
  await page.keyboard.press("Enter");
  await rail(page).getByRole("textbox").fill(title);
  await page.keyboard.press("Enter");
  await entry(page, title).waitFor();
  await entry(page, "Overnight stay").first().click();
  await card(page, "Welcome the guest").waitFor();
}

/** Links a card to a map by keyboard. */
async function linkTo(page: Page, text: string, title: string): Promise<void> {
  await card(page, text).click();
  await page.keyboard.press("k");
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: new RegExp(`^${text}.*opens .*${title}`) }).waitFor();
}

pageTest(
  "a card is linked to a map, opens it by key, and is come back to",
  async ({ openPage }) => {
    const page = await openPage({ context: { reducedMotion: "reduce" } });
    await openHotel(page);
    await addMap(page, "Check-in in detail");
    await linkTo(page, "Welcome the guest", "Check-in in detail");
    expect(await seriousAccessibilityViolations(page), "a card with its linked map").toEqual([]);

    await card(page, "Welcome the guest").click();
    await page.keyboard.press("g");
    const back = page.getByRole("button", { name: "Back to Overnight stay" });
    await back.waitFor();
    expect(await shownMap(page)).toContain("Check-in in detail");
    await page.keyboard.press("Control+[");
    await page.getByRole("button", { name: /^Welcome the guest/, pressed: true }).waitFor();
    expect(await shownMap(page)).toContain("Overnight stay");
    await back.waitFor({ state: "detached" });

    // The same by mouse: the sign on the card, the button in the bar.
    await page.locator(".opens-maps").first().click();
    await back.click();
    await page.getByRole("button", { name: /^Welcome the guest/, pressed: true }).waitFor();
  },
);

pageTest("a card with several maps lets the person choose one", async ({ openPage }) => {
  const page = await openPage({ context: { reducedMotion: "reduce" } });
  await openHotel(page);
  await addMap(page, "Check-in in detail");
  await addMap(page, "Greeting by app");
  await linkTo(page, "Welcome the guest", "Check-in in detail");
  await linkTo(page, "Welcome the guest", "Greeting by app");

  await card(page, "Welcome the guest").click();
  await page.keyboard.press("g");
  await page.getByRole("menuitem", { name: "Check-in in detail" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Back to Overnight stay" }).waitFor();
  expect(await shownMap(page)).toContain("Greeting by app");
});

pageTest(
  "a map is put below another by keyboard, and found above it again",
  async ({ openPage }) => {
    const page = await openPage({ context: { reducedMotion: "reduce" } });
    await openHotel(page);
    await addMap(page, "Check-in in detail");
    await entry(page, "Check-in in detail").click();
    await page.keyboard.press("Alt+ArrowRight");
    await rail(page).getByRole("button", { name: "Maps below Overnight stay" }).waitFor();
    expect(await undoable(page)).toContain("move map");
    expect(await seriousAccessibilityViolations(page), "maps below maps").toEqual([]);

    // The keyboard stays with the map, wherever it goes.
    await page.keyboard.press("Alt+ArrowLeft");
    await rail(page)
      .getByRole("button", { name: /^Maps below/ })
      .waitFor({ state: "detached" });
    await page.keyboard.press("Alt+ArrowRight");
    await rail(page).getByRole("button", { name: "Maps below Overnight stay" }).waitFor();

    const above = page.getByRole("navigation", { name: "Maps above" });
    await above.getByRole("button", { name: "Overnight stay" }).click();
    expect(await shownMap(page)).toContain("Overnight stay");
    await above.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await rail(page)
      .getByRole("button", { name: /^Maps below/ })
      .waitFor({ state: "detached" });
  },
);

pageTest("a map is dragged below another and out again", async ({ openPage }) => {
  const page = await openPage({ context: { reducedMotion: "reduce" } });
  await openHotel(page);
  await addMap(page, "Check-in in detail");
  const [stay, detail] = [entry(page, "Overnight stay").first(), entry(page, "Check-in in detail")];
  await dragTo(page, await on(detail), await on(stay));
  await page.mouse.up();
  const fold = rail(page).getByRole("button", { name: "Maps below Overnight stay" });
  await fold.waitFor();
  await dragTo(page, await on(detail), await on(stay, { x: 20, y: 4 }));
  await page.mouse.up();
  await fold.waitFor({ state: "detached" });
  expect(await rail(page).locator("li").allInnerTexts(), "it stands before the other now").toEqual([
    expect.stringContaining("Check-in in detail"),
    expect.stringContaining("Overnight stay"),
  ]);
});

pageTest("all maps are looked at by keyboard, and one of them is opened", async ({ openPage }) => {
  const page = await openPage({ context: { reducedMotion: "reduce" } });
  await openHotel(page);
  await addMap(page, "Check-in in detail");
  await page.keyboard.press("Control+6");
  const overview = page.getByRole("region", { name: "All maps" });
  const tile = (name: RegExp) => overview.getByRole("button", { name });
  await tile(/^Overnight stay.*\d+ steps.*fail points/).waitFor();
  await expect.poll(() => paintedPictures(page), { timeout: 10_000 }).toBe(2);
  expect(await seriousAccessibilityViolations(page), "all maps").toEqual([]);

  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await page.keyboard.type("Check-in");
  await page.keyboard.press("Enter");
  await tile(/^Check-inAs-is|^Check-in As-is/).waitFor();
  await page.keyboard.press("Enter");
  await card(page, "Welcome the guest").waitFor();
  expect(await shownMap(page)).toContain("Check-in");
  await page.getByRole("button", { name: "Back to all maps" }).click();
  await overview.waitFor();
});

/** On how many tiles a picture shows more than one colour. */
const paintedPictures = (page: Page): Promise<number> =>
  page.locator("[data-tile] canvas").evaluateAll((canvases) => {
    const colours = (canvas: HTMLCanvasElement): number => {
      const context = canvas.getContext("2d");
      const { width, height } = canvas;
      const pixels = new Uint32Array(
        context?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0),
      );
      return new Set(pixels).size;
    };
    return (canvases as HTMLCanvasElement[]).filter((canvas) => colours(canvas) > 1).length;
  });
