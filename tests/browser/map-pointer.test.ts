// What the pointer does on the map, on the hotel sample.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import {
  card,
  cards,
  cardsBelow,
  dragTo,
  on,
  openHotel,
  selectedCards,
  undoable,
} from "../support/map";
import { pageTest } from "../support/page-test";

const WIDE = { context: { viewport: { width: 1600, height: 1000 } } };

const WELCOME = "Welcome the guest";
const ANSWER = "Answer questions";
const FACADE = "Facade, entrance sign";
const WEBSITE = "Website, room photos";

/** What the zoom control says. */
const zoom = (page: Page) =>
  page.getByRole("group", { name: "Zoom" }).getByTitle("Zoom to 100 %").innerText();

pageTest(
  "a card that is dragged to another cell falls where its slot was shown",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openHotel(page);
    const below = await on(card(page, ANSWER), { x: 60, y: 90 });
    await dragTo(page, await on(card(page, WELCOME)), below);
    await page.locator(".drop-place:visible").waitFor();
    expect(await undoable(page), "nothing is done before the card is let go").not.toContain("move");
    await page.mouse.up();

    await expect.poll(() => cardsBelow(page, ANSWER)).toHaveLength(2);
    expect((await cardsBelow(page, ANSWER))[1]).toContain(WELCOME);
    expect(await undoable(page)).toContain("move card");

    await page.keyboard.press("Control+z");
    await expect.poll(() => cardsBelow(page, ANSWER)).toHaveLength(1);
  },
);

pageTest("Escape breaks a drag off and nothing has moved", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  const start = await on(card(page, WELCOME));
  await dragTo(page, start, { x: start.x - 200, y: start.y + 80 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await page.locator(".dragged-cards:visible").count()).toBe(0);
  expect(await on(card(page, WELCOME))).toEqual(start);
  expect(await undoable(page)).not.toContain("move");
});

pageTest("several selected cards are dragged together, in one step", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  await card(page, WELCOME).click();
  await card(page, FACADE).click({ modifiers: ["Shift"] });
  const start = await on(card(page, WELCOME));
  const target = await on(card(page, ANSWER), { x: 60, y: 90 });
  await dragTo(page, start, target);
  await page.mouse.up();

  await expect.poll(() => cardsBelow(page, ANSWER)).toHaveLength(2);
  expect(
    await cardsBelow(page, WEBSITE),
    "it kept its distance to the one under the pointer",
  ).toHaveLength(2);
  await page.keyboard.press("Control+z");
  await expect.poll(() => cardsBelow(page, WEBSITE)).toHaveLength(1);
  expect(await cardsBelow(page, ANSWER)).toHaveLength(1);
});

pageTest("a connector is drawn from a card's edge to another card", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  await card(page, WEBSITE).hover();
  const handle = await on(page.locator('.connect-handle[data-side="right"]'));
  await dragTo(page, handle, await on(card(page, FACADE)));
  await page.locator(".connect-target:visible").waitFor();
  await page.mouse.up();

  await expect.poll(() => undoable(page)).toContain("connect cards");
});

pageTest("a marquee selects what it touches, and Shift adds to it", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  const website = await on(card(page, WEBSITE), { x: -10, y: -8 });
  const facade = await on(card(page, FACADE), { x: 20, y: 20 });
  await dragTo(page, website, facade);
  await expect
    .poll(() => selectedCards(page).count(), { message: "at once, while it is drawn" })
    .toBe(2);
  await page.mouse.up();

  await card(page, WELCOME).click({ modifiers: ["Shift"] });
  await expect.poll(() => selectedCards(page).count()).toBe(3);
});

pageTest(
  "the map is pushed by the wheel, by the space bar and by the middle button",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openHotel(page);
    let before = await on(card(page, WELCOME));
    const moved = async () => {
      const now = await on(card(page, WELCOME));
      const by = { x: Math.round(now.x - before.x), y: Math.round(now.y - before.y) };
      before = now;
      return by;
    };
    await page.mouse.move(before.x, before.y);
    await page.mouse.wheel(30, 40);
    await expect.poll(moved).toEqual({ x: -30, y: -40 });

    await page.keyboard.down(" ");
    await dragTo(page, before, { x: before.x - 40, y: before.y + 25 });
    await page.mouse.up();
    await page.keyboard.up(" ");
    await expect.poll(moved).toEqual({ x: -40, y: 25 });
    expect(await selectedCards(page).count(), "the hand selects nothing").toBe(0);

    await page.mouse.move(before.x, before.y);
    await page.mouse.down({ button: "middle" });
    await page.mouse.move(before.x + 15, before.y + 10, { steps: 4 });
    await page.mouse.up({ button: "middle" });
    await expect.poll(moved).toEqual({ x: 15, y: 10 });
  },
);

pageTest(
  "Control and the wheel zoom about the pointer; the names stay in sight",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openHotel(page);
    const corner = await on(card(page, WELCOME), { x: 0, y: 0 });
    await page.mouse.move(corner.x, corner.y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, 60);
    await page.keyboard.up("Control");
    await expect.poll(() => zoom(page)).not.toBe("100 %");
    const after = await on(card(page, WELCOME), { x: 0, y: 0 });
    expect(
      Math.hypot(after.x - corner.x, after.y - corner.y),
      "the place under the pointer stays",
    ).toBeLessThan(1.5);

    const lane = page.getByRole("rowheader", { name: "Frontstage" });
    const before = await on(lane);
    await page.mouse.wheel(900, 0);
    await expect
      .poll(() => card(page, WELCOME).count(), { message: "the card has left the view" })
      .toBe(0);
    expect(await on(lane)).toEqual(before);
  },
);

pageTest("far away cards are boxes, and come back as they were", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  for (let step = 0; step < 7; step++) await page.keyboard.press("Control+-");
  await expect.poll(() => cards(page).count()).toBeLessThan(3);
  await page.keyboard.press("Control+0");
  await expect
    .poll(() => cards(page).count(), { message: "the view is full of cards, not of empty ground" })
    .toBeGreaterThan(10);
  await expect.poll(() => zoom(page)).toBe("100 %");
});

pageTest("the map is seen again where it was left for the risks", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  const start = await on(card(page, WELCOME));
  await page.mouse.move(start.x, start.y);
  await page.mouse.wheel(150, 40);
  await expect.poll(async () => (await on(card(page, WELCOME))).x).not.toBe(start.x);
  const left = await on(card(page, WELCOME));
  await page.keyboard.press("Control+2");
  await card(page, WELCOME).waitFor({ state: "detached" });
  await page.keyboard.press("Control+1");
  await card(page, WELCOME).waitFor();
  expect(await on(card(page, WELCOME))).toEqual(left);
  expect(await zoom(page)).toBe("100 %");
});

pageTest("a drag at the edge of the map scrolls it", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  const start = await on(card(page, WELCOME));
  const grid = await on(page.locator(".map-canvas"), { x: 0, y: 0 });
  const size = await page.locator(".map-canvas").boundingBox();
  await dragTo(page, start, { x: grid.x + (size?.width ?? 0) - 6, y: start.y });
  await page
    .getByRole("columnheader", { name: /depart|check out/i })
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await page.mouse.up();
});

pageTest("a double click writes on a card", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  await card(page, WELCOME).dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Greet by name");
  await page.keyboard.press("Enter");
  await card(page, "Greet by name").waitFor();
});
