// The map as the tests of the page point at it: by what is written on its cards.

import type { Locator, Page } from "playwright-core";

/** A place on the page, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Opens the hotel sample from the start screen, and waits until its cards can be seen. */
export async function openHotel(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Overnight hotel stay/ }).click();
  await cards(page).first().waitFor();
}

/** Opens the journey sample from the start screen, and waits until its cards can be seen. */
export async function openJourney(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Journeys of two hotel guests/ }).click();
  await cards(page).first().waitFor();
}

/** Every card that stands in the page as an element. */
export const cards = (page: Page): Locator => page.getByRole("grid").locator("button");

/** The card that begins with a text. */
export const card = (page: Page, text: string): Locator =>
  page.getByRole("grid").getByRole("button", { name: text }).first();

/** The cards that are selected. */
export const selectedCards = (page: Page): Locator =>
  page.getByRole("grid").getByRole("button", { pressed: true });

/** The cards of a cell from top to bottom, by their accessible names. */
export async function cardsBelow(page: Page, above: string): Promise<string[]> {
  const cell = page
    .getByRole("gridcell")
    .filter({ has: page.getByRole("button", { name: above }) });
  return cell.getByRole("button").allInnerTexts();
}

/** A place on an element: its middle, or so many pixels from its left upper corner. */
export async function on(element: Locator, offset?: Place): Promise<Place> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("the element is not on the page");
  return offset === undefined
    ? { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    : { x: box.x + offset.x, y: box.y + offset.y };
}

/** Presses at one place and goes to another in steps, as a hand does; the button stays down. */
export async function dragTo(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
}

/** What the undo button would take back, as it says it. */
export async function undoable(page: Page): Promise<string> {
  return (await page.getByRole("button", { name: /^Undo/ }).getAttribute("aria-label")) ?? "";
}

/** Makes a new service from the start screen, and waits until its empty map asks for a step. */
export async function openEmptyMap(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New service" }).click();
  await page.getByRole("textbox", { name: "New step" }).waitFor();
}

/** The title of a step, a phase or a lane. */
export const title = (page: Page, text: string): Locator =>
  page
    .getByRole("columnheader", { name: text })
    .or(page.getByRole("rowheader", { name: text }))
    .first();

/** The steps from left to right, as far as they are in sight. */
export async function stepTitles(page: Page): Promise<string[]> {
  return page.locator(".map-steps").getByRole("columnheader").allInnerTexts();
}

/** Types steps in the empty map, each ended by Enter, and waits until they are there. */
export async function typeSteps(page: Page, ...steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    await page.keyboard.type(step);
    await page.keyboard.press("Enter");
  }
  await title(page, steps.at(-1) ?? "").waitFor();
}

/** Types a card where the focus is, and waits until it is there; the next one is offered below it. */
export async function typeCard(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await card(page, text).waitFor();
}
