// Photographs every screen. It fails only where a screen cannot be reached: what the pictures show is for
// people to judge.

import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe } from "vitest";
import type { App } from "../support/app";
import { photograph, waitUntilStill } from "../support/display";
import { tests } from "../support/places";
import { windowTest } from "../support/window-test";
import { choose, type Language, samples, type Theme, themes } from "./choosing";
import { tour } from "./tour";

describe.each(Object.keys(samples) as Language[])("in %s", (language) => {
  describe.each(themes)("in the %s theme", (theme) => {
    windowTest("every screen is photographed", async ({ home, openApp }) => {
      const forgetDocuments = await nameDocuments(home);
      const start = await openApp();
      await choose(start, language, theme);
      await keep(start, "start", language, theme);
      await start.close();
      await forgetDocuments();

      const all = () => true;
      await tour(openApp, language, all, (app, name) => keep(app, name, language, theme));
    });
  });
});

/**
 * The start screen says where new projects are kept. Its picture shall be the same each time, and not show
 * the folder of a test. Answers how to take that back before something is written there.
 */
async function nameDocuments(home: string): Promise<() => Promise<void>> {
  const folders = join(home, "config", "user-dirs.dirs");
  await mkdir(dirname(folders), { recursive: true });
  await writeFile(folders, 'XDG_DOCUMENTS_DIR="/home/ann/Documents"\n');
  return () => rm(folders);
}

async function keep(app: App, name: string, language: Language, theme: Theme): Promise<void> {
  await waitUntilStill();
  const width = await app.inPage(() => window.innerWidth);
  await photograph(join(tests, "gallery", `${name}-${language}-${theme}-${width}.png`));
}
