// What is typed on the map, and what one key does there.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { inspected } from "../support/heard";
import {
  card,
  cards,
  openEmptyMap,
  openHotel,
  title,
  typeCard,
  typeSteps,
  undoable,
} from "../support/map";
import { pageTest } from "../support/page-test";

const WIDE = { context: { viewport: { width: 1600, height: 1000 } } };

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const texts = async (page: Page) =>
  (await cards(page).allInnerTexts()).map((text) => text.split("\n").at(-1));

pageTest(
  "steps are typed one after the other, and cards along a lane and down a cell",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openEmptyMap(page);
    await typeSteps(page, "Arrive", "Check in");
    await press(page, "Control+Home");
    await page.keyboard.type("front door");
    await press(page, "Tab");
    await page.keyboard.type("desk");
    await press(page, "Enter");
    await page.keyboard.type("papers");
    await press(page, "Shift+Enter");
    await page.keyboard.type("and key");
    await press(page, "Enter", "Enter");

    await expect.poll(() => texts(page)).toHaveLength(3);
    const [door, desk, papers] = await Promise.all(
      ["front door", "desk", "papers"].map((text) => card(page, text).boundingBox()),
    );
    expect(desk?.y, "Tab stays in the lane").toBe(door?.y);
    expect(papers?.x, "Enter stays in the cell").toBe(desk?.x);
    expect(await undoable(page)).toContain("add card");
  },
);

pageTest(
  "a composition begins on the selected cell, and its Enter commits no card",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openEmptyMap(page);
    await typeSteps(page, "到达");
    await press(page, "Control+Home");
    const inputMethod = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      inputMethod.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    for (const strokes of ["b", "ba", "ban", "ban l", "ban li"]) await compose(strokes);
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe(
      "ban li",
    );
    // The keys by which a candidate is chosen and taken, as the browser reports them meanwhile.
    for (const key of ["ArrowDown", "Enter"]) {
      await inputMethod.send("Input.dispatchKeyEvent", {
        type: "rawKeyDown",
        key,
        windowsVirtualKeyCode: 229,
      });
    }
    await inputMethod.send("Input.insertText", { text: "办理" });
    expect(await cards(page).count(), "the card is still being written").toBe(0);
    await page.keyboard.type("入住");
    await press(page, "Enter", "Escape");
    await expect.poll(() => texts(page)).toEqual(["办理入住"]);
  },
);

pageTest(
  "one key makes a fail point that is named in place, and one undo takes both back",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openEmptyMap(page);
    await typeSteps(page, "Arrive");
    await press(page, "Control+Home");
    await typeCard(page, "greet the guest");
    await press(page, "ArrowUp", "f");
    await page.keyboard.type("nobody at the door");
    await press(page, "Enter");
    await expect.poll(() => card(page, "greet the guest").innerText()).toContain("1 failure mode");
    await expect
      .poll(() => page.getByRole("textbox", { name: "Failure mode" }).inputValue())
      .toBe("nobody at the door");
    await press(page, "Control+z");
    await expect
      .poll(() => card(page, "greet the guest").innerText())
      .not.toContain("failure mode");
  },
);

pageTest(
  "what is typed faster than the disk answers acts where the answers lead",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await page.route(/command\/(apply|undo)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await openEmptyMap(page);
    await typeSteps(page, "Arrive", "Leave");
    await press(page, "Control+Home");
    await page.keyboard.type("front door");
    await press(page, "Tab");
    await page.keyboard.type("taxi");
    await press(page, "Enter", "Enter", "ArrowUp", "w", "ArrowLeft", "f");
    await page.keyboard.type("locked");
    // A lane below the one of the cards, of the next kind.
    await press(page, "Enter", "ArrowLeft", "Control+Enter", "ArrowDown", "Enter");
    await page.keyboard.type("Partners");
    await press(page, "Enter");

    await title(page, "Partners").waitFor();
    expect(await page.getByRole("combobox", { name: "What the lane holds" }).inputValue()).toBe(
      "customer-actions",
    );
    expect(await card(page, "taxi").innerText()).toContain("Wait point");
    expect(await card(page, "front door").innerText()).toContain("1 failure mode");
  },
);

pageTest("marks are set by one key and taken away by the same", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openHotel(page);
  await card(page, "Welcome the guest").click();
  const momentOfTruth = page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("button", { name: "Moment of truth" });
  const before = await momentOfTruth.getAttribute("aria-pressed");
  await press(page, "m");
  await expect.poll(() => momentOfTruth.getAttribute("aria-pressed")).not.toBe(before);
  await press(page, "m");
  await expect.poll(() => momentOfTruth.getAttribute("aria-pressed")).toBe(before);
});

pageTest(
  "a deletion says what went with the card, and its notice brings all of it back",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openHotel(page);
    await card(page, "Welcome the guest").click();
    const before = await page.evaluate(inspected);
    await press(page, "Delete");
    const notice = page.getByRole("status").filter({ hasText: "Deleted 1 card" });
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/Deleted 1 card with .*connector/);
    expect(await card(page, "Welcome the guest").count()).toBe(0);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await card(page, "Welcome the guest").waitFor();
    await card(page, "Welcome the guest").click();
    await expect.poll(() => page.evaluate(inspected)).toEqual(before);
  },
);

pageTest(
  "cards are cut from one cell and pasted into another by keyboard",
  async ({ openPage }) => {
    const page = await openPage(WIDE);
    await openEmptyMap(page);
    await typeSteps(page, "Arrive", "Check in");
    await press(page, "Control+Home");
    await typeCard(page, "front door");
    await press(page, "ArrowUp", "Control+x");
    await expect.poll(() => cards(page).count()).toBe(0);
    await press(page, "ArrowRight", "Control+v");
    await expect.poll(() => texts(page)).toEqual(["front door"]);
    await press(page, "Control+d");
    await expect.poll(() => texts(page)).toEqual(["front door", "front door"]);
  },
);

pageTest("two cards are connected by keyboard", async ({ openPage }) => {
  const page = await openPage(WIDE);
  await openEmptyMap(page);
  await typeSteps(page, "Arrive");
  await press(page, "Control+Home");
  await typeCard(page, "front door");
  await press(page, "ArrowDown");
  await typeCard(page, "walk in");
  await press(page, "ArrowUp", "ArrowUp");
  await press(page, "l", "ArrowDown", "Enter");
  await expect.poll(() => page.evaluate(inspected)).toContain("Flow");
  await press(page, "[", "t", "Enter");
  await page.keyboard.type("enters");
  await press(page, "Enter");
  await expect
    .poll(() => page.getByRole("textbox", { name: "Label", exact: true }).inputValue())
    .toBe("enters");
  expect(await page.getByRole("combobox", { name: "Kind" }).inputValue()).toBe("two-way");
});
