// The menus that the window itself has: the page only hears what was chosen.

import { expect } from "vitest";
import type { App } from "../support/app";
import { photograph } from "../support/display";
import { pressOnDisplay } from "../support/display-keys";
import { outputFile } from "../support/places";
import { until } from "../support/processes";
import { windowTest } from "../support/window-test";

windowTest("the menu bar is worked with the keyboard alone", async ({ openApp }) => {
  const app = await openApp({ args: ["--sample", "hotel"] });
  await until("the map is drawn", () => app.inPage(isDrawn));
  const title = await app.driver.getTitle();

  // To the left of the first menu is the last one, whose last item tells about the program.
  await pressOnDisplay(title, "F10", "Left", "Up");
  await photograph(await outputFile("menu-bar.png"));
  await pressOnDisplay(title, "Return");
  await until("the program tells about itself", async () => (await dialog(app)) !== "");
  expect(await dialog(app)).toContain("About Sightline");

  // Escape leaves the dialog, and a menu without choosing.
  await pressOnDisplay(title, "Escape");
  await until("the dialog is gone", async () => (await dialog(app)) === "");
  await pressOnDisplay(title, "F10", "Down", "Escape");
  expect(await dialog(app)).toBe("");
});

/** What the dialog says that is open; nothing while none is. */
const dialog = (app: App): Promise<string> =>
  app.inPage(() => document.querySelector("dialog[open]")?.textContent ?? "");

/** Whether a map is drawn, near or far. It runs in the page. */
function isDrawn(): boolean {
  return document.querySelector("[data-detail]") !== null;
}
