// The whole job as one person does it, without a mouse.

import { expect } from "vitest";
import type { App } from "../support/app";
import { inspected, nameOfFocus, ranking } from "../support/heard";
import { type Keyboard, keyboardOf } from "../support/keyboard";
import { until } from "../support/processes";
import { openRecent } from "../support/recent";
import { windowTest } from "../support/window-test";

const STEPS = ["Reserve", "Arrive", "Check in", "Go to room", "Sleep", "Breakfast", "Pay", "Leave"];

/** The cards lane by lane from the top, step by step; an empty text leaves the cell empty. */
const LANES = [
  ["website", "front door", "registration desk", "corridor"],
  [
    "make a reservation",
    "arrive by taxi",
    "check in",
    "取房卡",
    "sleep",
    "order breakfast",
    "pay",
    "leave",
  ],
  ["confirm the dates", "greet the guest", "register the guest", "hand over the key"],
  ["", "", "prepare the room", "", "", "cook"],
  ["booking system", "", "registration system"],
];
const CARDS = LANES.flat().filter((text) => text !== "");

/** What can go wrong with the frontstage cards of the first three steps, and how it is scored. */
const FAILURE_MODES = [
  { title: "wrong dates", scores: "745" },
  { title: "nobody at the door", scores: "562" },
  { title: "the system is down", scores: "836" },
];
const RANKING = [
  "1 | the system is down | 144",
  "2 | wrong dates | 140",
  "3 | nobody at the door | 60",
];

windowTest(
  "a service is drawn, connected, scored, undone, closed and found again by keyboard alone",
  async ({ openApp }) => {
    expect([STEPS.length, CARDS.length]).toEqual([8, 20]);
    const app = await openApp();
    const keyboard = keyboardOf(app.driver);

    await keyboard.press("Enter");
    await heard(app, "the empty map asks for its first step", (name) => name === "New step");
    await typeSteps(app, keyboard);
    await typeCards(app, keyboard);
    await connectFour(app, keyboard);
    await markThree(app, keyboard);
    await scoreThree(app, keyboard);
    await ranked(app, "the ranking follows from the scores", RANKING);

    for (let times = 0; times < 10; times++) await keyboard.press("Control+z");
    await ranked(app, "ten steps back, nothing is scored and the last mark is gone", [
      " | wrong dates | ",
      " | nobody at the door | ",
    ]);
    for (let times = 0; times < 10; times++) await keyboard.press("Control+Shift+z");
    await ranked(app, "ten steps forth, all of it is there again", RANKING);
    await app.close();

    const again = await openApp();
    const sameKeyboard = keyboardOf(again.driver);
    await openRecent(again, sameKeyboard);
    await findEverything(again, sameKeyboard);
    await sameKeyboard.press("Control+2");
    await ranked(again, "the ranking was kept", RANKING);
    await sameKeyboard.press("Control+z");
    await until("undo outlives closing", async () => {
      const rows = await again.inPage(ranking);
      return rows.join() !== RANKING.join();
    });
  },
);

async function typeSteps(app: App, keyboard: Keyboard): Promise<void> {
  for (const step of STEPS) {
    await keyboard.type(step);
    await keyboard.press("Enter");
  }
  await keyboard.press("Escape", "Control+Home");
  await heard(app, "the first cell has the focus", (name) => name.includes("Reserve"));
  await until("all eight are there", async () => (await app.inPage(inspected)).includes("8 steps"));
}

async function typeCards(app: App, keyboard: Keyboard): Promise<void> {
  for (const [lane, cards] of LANES.entries()) {
    await goToLane(keyboard, lane);
    for (const card of cards) {
      await keyboard.type(card);
      await keyboard.press("Tab");
    }
  }
  await until("all twenty are there", async () =>
    (await app.inPage(inspected)).includes("20 cards"),
  );
}

/** From each customer card down to the frontstage card of the same step. */
async function connectFour(app: App, keyboard: Keyboard): Promise<void> {
  await goToLane(keyboard, 1);
  for (const step of STEPS.slice(0, 4)) {
    await keyboard.press("l", "ArrowDown", "Enter");
    await until(`the cards of ${step} are connected`, async () =>
      (await app.inPage(inspected)).includes("Flow"),
    );
    await keyboard.press("ArrowUp", "ArrowRight");
  }
}

async function markThree(app: App, keyboard: Keyboard): Promise<void> {
  await goToLane(keyboard, 2);
  for (const { title } of FAILURE_MODES) {
    await keyboard.press("f");
    await keyboard.type(title);
    await keyboard.press("Enter");
    await heard(app, "the card says that it can fail", (name) => name.includes("1 failure mode"));
    await keyboard.press("ArrowRight");
  }
}

async function scoreThree(app: App, keyboard: Keyboard): Promise<void> {
  await keyboard.press("Control+2");
  await ranked(
    app,
    "each fail point is a row",
    FAILURE_MODES.map(({ title }) => ` | ${title} | `),
  );
  await keyboard.press("Control+Home");
  for (const { scores } of FAILURE_MODES) {
    for (const [place, heading] of ["S", "O", "D"].entries()) {
      await walkTo(app, keyboard, heading);
      await keyboard.type(scores.charAt(place));
    }
    await keyboard.press("Home", "ArrowDown");
  }
}

/** More than the worksheet has columns. */
const COLUMNS = 60;

/** Walks to the right as far as the column with this heading. */
async function walkTo(app: App, keyboard: Keyboard, heading: string): Promise<void> {
  for (let column = 0; column < COLUMNS; column++) {
    if ((await app.inPage(nameOfFocus)).split(", ").includes(heading)) return;
    await keyboard.press("ArrowRight");
  }
  throw new Error(`no column is headed ${heading}`);
}

/** Walks over the whole map and hears every card where it was typed. */
async function findEverything(app: App, keyboard: Keyboard): Promise<void> {
  await keyboard.press("Control+Home");
  for (const [lane, cards] of LANES.entries()) {
    await goToLane(keyboard, lane);
    for (const [index, step] of STEPS.entries()) {
      const card = cards[index] ?? "";
      await heard(app, `“${card}” stands at ${step}`, (name) =>
        card === "" ? name.startsWith("New card") : name.startsWith(card),
      );
      await keyboard.press("ArrowRight");
    }
  }
  await goToLane(keyboard, 1);
  for (const step of STEPS.slice(0, 4)) {
    await until(`the cards of ${step} are still connected`, async () =>
      (await app.inPage(inspected)).includes("Flow"),
    );
    await keyboard.press("ArrowRight");
  }
}

/** Goes to the first step of a lane, wherever the focus is. */
async function goToLane(keyboard: Keyboard, lane: number): Promise<void> {
  await keyboard.press("Control+Home", ...Array<string>(lane).fill("ArrowDown"));
}

async function heard(app: App, what: string, isMeant: (name: string) => boolean): Promise<void> {
  const name = () => app.inPage(nameOfFocus);
  await until(what, async () => isMeant(await name()), name);
}

async function ranked(app: App, what: string, rows: string[]): Promise<void> {
  const shown = async () => (await app.inPage(ranking)).toSorted().join("\n");
  const meant = rows.toSorted().join("\n");
  await until(what, async () => (await shown()) === meant, shown);
}
