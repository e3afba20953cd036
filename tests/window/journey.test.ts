// A journey as one person draws it, without a mouse, and the one that it shall become.

import { expect } from "vitest";
import type { App } from "../support/app";
import { nameOfFocus } from "../support/heard";
import { type Keyboard, keyboardOf } from "../support/keyboard";
import { until } from "../support/processes";
import { openRecent } from "../support/recent";
import { windowTest } from "../support/window-test";

const STEPS = ["Book", "Arrive", "Sleep", "Leave"];
/** What is heard of the emotion curve: at the third step nobody asked. */
const CURVE = ["Emotion, Book: +1", "Emotion, Arrive: -2", "Emotion, Sleep", "Emotion, Leave: +2"];

windowTest(
  "a journey is drawn and felt, made a to-be map, compared and found again by keyboard alone",
  async ({ openApp }) => {
    const app = await openApp();
    const keyboard = keyboardOf(app.driver);

    await keyboard.press("Enter");
    await heard(app, "the empty map asks for its first step", "New step");
    await keyboard.press("Escape");
    await addJourney(app, keyboard);
    await drawCurve(app, keyboard);
    await curveIsHeard(app, keyboard);

    await command(app, keyboard, "Make a to-be map");
    await heard(app, "the copy asks for its name", "Name of the map");
    await keyboard.press("Escape", "Control+Home");
    await keyboard.type("Book by phone");
    await keyboard.press("Enter", "Escape", "Control+5");
    await until("the comparison tells what was added", () => shows(app, "main", "Book by phone"));
    expect(await shows(app, "main", "1 difference"), "nothing else differs").toBe(true);
    await app.close();

    const again = await openApp();
    const sameKeyboard = keyboardOf(again.driver);
    await openRecent(again, sameKeyboard);
    await command(again, sameKeyboard, "Stay as felt");
    await until("the journey is in view", () => shows(again, "[role=grid]", "Arrive"));
    await curveIsHeard(again, sameKeyboard);
  },
);

async function addJourney(app: App, keyboard: Keyboard): Promise<void> {
  await command(app, keyboard, "Add a map");
  await until("the journey is offered", async () => {
    await keyboard.press("Tab");
    return app.inPage(() => document.activeElement?.textContent.startsWith("Journey map") === true);
  });
  await keyboard.press("Enter");
  await heard(app, "the new map asks for its name", "Name of the map");
  await keyboard.type("Stay as felt");
  await keyboard.press("Enter");
  await heard(app, "the empty journey asks for its first step", "New step");
  for (const step of STEPS) {
    await keyboard.type(step);
    await keyboard.press("Enter");
  }
  await keyboard.press("Escape", "Control+Home");
  await heard(app, "the first cell has the focus", "Book");
}

/** A digit sets the point of a step, from 1 for the worst to 5 for the best. */
async function drawCurve(app: App, keyboard: Keyboard): Promise<void> {
  await goToCurve(keyboard);
  await keyboard.press("4", "ArrowRight", "1", "ArrowRight", "ArrowRight", "5");
  await heard(app, "the last point is set", "Emotion, Leave: +2");
}

async function curveIsHeard(app: App, keyboard: Keyboard): Promise<void> {
  await goToCurve(keyboard);
  for (const point of CURVE) {
    await heard(app, `“${point}” is heard`, point);
    await keyboard.press("ArrowRight");
  }
}

/** From wherever the focus is to the first step of the emotion curve. */
async function goToCurve(keyboard: Keyboard): Promise<void> {
  await keyboard.press("Control+Home", "ArrowDown", "ArrowDown", "ArrowDown");
}

/** Gives a command by its name, as the palette knows it. */
async function command(app: App, keyboard: Keyboard, name: string): Promise<void> {
  await keyboard.press("Control+k");
  await until("the palette is open", () => shows(app, "[role=dialog]", ""));
  await keyboard.type(name);
  await keyboard.press("Enter");
}

async function heard(app: App, what: string, words: string): Promise<void> {
  const name = () => app.inPage(nameOfFocus);
  await until(what, async () => (await name()).includes(words), name);
}

/** Whether one of the elements shows these words. */
async function shows(app: App, selector: string, words: string): Promise<boolean> {
  return app.inPage(
    (meant, sought) =>
      [...document.querySelectorAll<HTMLElement>(meant)].some(({ innerText }) =>
        innerText.includes(sought),
      ),
    selector,
    words,
  );
}
