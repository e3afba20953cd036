// Makes the pictures of the guide: parts of screens of the gallery, in the light theme, into the room of the guide.

import { join } from "node:path";
import { describe } from "vitest";
import type { App } from "../support/app";
import { type Part, photographPart, waitUntilStill } from "../support/display";
import { tests } from "../support/places";
import { windowTest } from "../support/window-test";
import { choose, type Language, samples, themes } from "./choosing";
import { tour } from "./tour";

/** Which part of the page is shown below the menu bar; the wall has none, and fills 1280 x 800. */
const pictures: Readonly<Record<string, Part>> = {
  map: { left: 0, top: 0, width: 960, height: 600 },
  card: { left: 380, top: 48, width: 900, height: 600 },
  risks: { left: 0, top: 0, width: 1120, height: 520 },
  "tie-breakers": { left: 0, top: 48, width: 1120, height: 330 },
  export: { left: 240, top: 40, width: 800, height: 720 },
  presentation: { left: 0, top: 0, width: 1280, height: 800 },
  point: { left: 0, top: 48, width: 1280, height: 724 },
  matrix: { left: 0, top: 0, width: 960, height: 480 },
  compare: { left: 0, top: 0, width: 1280, height: 700 },
};

describe.each(Object.keys(samples) as Language[])("in %s", (language) => {
  windowTest("the pictures of the guide are taken", async ({ openApp }) => {
    const start = await openApp();
    await choose(start, language, themes[0]);
    await start.close();

    await tour(
      openApp,
      language,
      (name) => name in pictures,
      (app, name) => keep(app, name, language),
    );
  });
});

/** In milliseconds. */
const SETTLING = 800;

async function keep(app: App, name: string, language: Language): Promise<void> {
  const part = pictures[name];
  if (part === undefined) return;
  // A pointer that rests somewhere would leave its mark on one picture and not on the next.
  await app.inPage(() => window.getSelection()?.removeAllRanges());
  await waitUntilStill();
  // The cards of a map are written out a few at a time: those that wait for their turn have no words yet.
  await new Promise((resolve) => setTimeout(resolve, SETTLING));
  await waitUntilStill();
  const folder = join(tests, "..", "ui", "src", "guide", "pictures", language);
  const bar = await app.inPage(() => window.screen.height - window.innerHeight);
  const top = name === "presentation" ? part.top : part.top + bar;
  await photographPart(join(folder, `${name}.png`), { ...part, top });
}
