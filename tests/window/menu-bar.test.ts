// The menus that the window itself has: the page only hears what was chosen.

import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { App } from "../support/app";
import { pressOnDisplay } from "../support/display-keys";
import { until } from "../support/processes";
import { windowTest } from "../support/window-test";

/** How long a person looks whether something has happened before she tries again, in milliseconds. */
const LOOK = 1000;

windowTest("the menu bar is worked with the keyboard alone", async ({ openApp }) => {
  const app = await openApp({ args: ["--sample", "hotel"] });
  await until("the map is drawn", () => app.inPage(isDrawn));
  const title = await app.driver.getTitle();

  // To the left of the first menu is the last one, whose last item tells about the program. The bar follows what
  // happens in the page, and an open menu closes where it is built anew: then one opens it again.
  await until("the program tells about itself", async () => {
    await pressOnDisplay(title, "Escape", "F10", "Left", "Up", "Return");
    await pause(LOOK);
    return (await dialog(app)) !== "";
  });
  expect(await dialog(app)).toContain("About Sightline");

  await pressOnDisplay(title, "Escape");
  await until("the dialog is gone", async () => (await dialog(app)) === "");
});

/** What the dialog says that is open; nothing while none is. */
const dialog = (app: App): Promise<string> =>
  app.inPage(() => document.querySelector("dialog[open]")?.textContent ?? "");

/** Whether a map is drawn, near or far. It runs in the page. */
function isDrawn(): boolean {
  return document.querySelector("[data-detail]") !== null;
}
