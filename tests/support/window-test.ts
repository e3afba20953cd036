// The test function for the real window.

import { test } from "vitest";
import { type App, type AppOptions, startApp } from "./app";
import { photograph } from "./display";
import { makeHome, outputFile, removeHome } from "./places";

/** Opens the app in the home of a test. */
export type OpenApp = (options?: Omit<AppOptions, "home">) => Promise<App>;

interface Fixtures {
  /** A home for this test alone. */
  home: string;
  /** Opens the app in {@link home}; whatever is still open when the test ends is closed. */
  openApp: OpenApp;
}

/** A test with a home and a way to open the app; a failed one leaves a picture in tests/output. */
export const windowTest = test.extend<Fixtures>({
  home: async ({}, provide) => {
    const home = await makeHome();
    await provide(home);
    await removeHome(home);
  },
  openApp: async ({ home, task }, provide) => {
    const opened: App[] = [];
    await provide(async (options = {}) => {
      const app = await startApp({ home, ...options });
      opened.push(app);
      return app;
    });
    if (task.result?.state === "fail") {
      await photograph(await outputFile(`${task.name}.png`));
    }
    for (const app of opened) await app.close();
  },
});
