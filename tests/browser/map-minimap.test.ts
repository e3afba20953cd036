// Going about the map by its minimap, on the hotel sample, which is larger than a view at 100 %.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { card, dragTo, on, openHotel, title } from "../support/map";
import { pageTest } from "../support/page-test";

const FIRST_STEP = "Book a room";
const LAST_STEP = "Check out";

const minimap = (page: Page) => page.getByRole("application", { name: "Minimap" });

/** The last things in the minimap: a little inside its right lower corner. */
async function farCorner(page: Page): Promise<{ x: number; y: number }> {
  const box = await minimap(page).boundingBox();
  if (box === null) throw new Error("the minimap is shown");
  return { x: box.x + box.width - 6, y: box.y + box.height - 6 };
}

/** The middle of the frame around what is in sight. */
const frame = (page: Page) => on(page.locator(".minimap-frame"));

pageTest("a press in the minimap goes there, and the frame with it", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await minimap(page).waitFor();
  const before = await frame(page);
  const { x, y } = await farCorner(page);
  await page.mouse.click(x, y);

  await title(page, LAST_STEP).waitFor();
  await expect
    .poll(() => title(page, FIRST_STEP).count(), { message: "it is out of sight" })
    .toBe(0);
  const after = await frame(page);
  expect(after.x, "the frame stands at the right").toBeGreaterThan(before.x + 20);
});

pageTest("the frame is dragged, and the map follows the hand", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await minimap(page).waitFor();
  const start = await frame(page);
  await dragTo(page, start, { x: start.x + 30, y: start.y });
  await expect
    .poll(() => frame(page), { message: "the frame under the hand" })
    .toEqual({
      x: start.x + 30,
      y: start.y,
    });
  // Beyond the minimap, too, as far as the map reaches.
  await page.mouse.move(start.x + 900, start.y, { steps: 5 });
  await title(page, LAST_STEP).waitFor();
  await page.mouse.up();
  await page.mouse.move(start.x, start.y);
  expect(await title(page, LAST_STEP).count(), "it was let go").toBe(1);
});

pageTest("the minimap is reached and steered by keys", async ({ openPage }) => {
  const page = await openPage({ context: { reducedMotion: "reduce" } });
  await openHotel(page);
  await minimap(page).waitFor();
  await card(page, FIRST_STEP).click();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+0");
  await expect
    .poll(
      async () => {
        await page.keyboard.press("Tab");
        return minimap(page).evaluate((element) => element === document.activeElement);
      },
      { message: "Tab leads out of the map and to the minimap" },
    )
    .toBe(true);

  for (let times = 0; times < 16; times++) await page.keyboard.press("ArrowLeft");
  await title(page, FIRST_STEP).waitFor();
  for (let times = 0; times < 16; times++) await page.keyboard.press("ArrowRight");
  await title(page, LAST_STEP).waitFor();
  await expect
    .poll(() => title(page, FIRST_STEP).count(), { message: "it is out of sight" })
    .toBe(0);

  await page.keyboard.press("Escape");
  const hasKeyboard = () => document.activeElement?.getAttribute("role") === "grid";
  expect(await page.evaluate(hasKeyboard), "Escape leads back to the map").toBe(true);
});

pageTest("the minimap is put away, also for the next start", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await minimap(page).waitFor();
  await page.keyboard.press("Control+Shift+m");
  await minimap(page).waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("button", { name: "Overnight hotel stay.sightline" }).click();
  await card(page, FIRST_STEP).waitFor();
  expect(await minimap(page).count()).toBe(0);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("minimap");
  await page.keyboard.press("Enter");
  await minimap(page).waitFor();
});

pageTest("the minimap is not shown while the whole map is in view", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await minimap(page).waitFor();
  await page.keyboard.press("Control+9");
  await minimap(page).waitFor({ state: "hidden" });
  await page.keyboard.press("Control+0");
  await minimap(page).waitFor();
});

pageTest("what one is at is seen through the minimap", async ({ openPage }) => {
  const page = await openPage({ context: { reducedMotion: "reduce" } });
  await openHotel(page);
  await minimap(page).waitFor();
  const opacity = () => minimap(page).evaluate((element) => getComputedStyle(element).opacity);
  await card(page, FIRST_STEP).click();
  await page.keyboard.press("Control+End");
  await expect.poll(opacity, { message: "the last cell lies beneath it" }).toBe("0.2");
  await minimap(page).hover();
  expect(await opacity(), "under the pointer it is wholly there").toBe("1");
  await page.mouse.move(300, 300);
  await page.keyboard.press("Control+Home");
  await expect.poll(opacity).toBe("1");
});
