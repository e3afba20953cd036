// The way back into a project that was open before.

import type { App } from "./app";
import type { Keyboard } from "./keyboard";
import { until } from "./processes";

/** Opens the newest of the recent files by the keyboard, and waits until its map is in view. */
export async function openRecent(app: App, keyboard: Keyboard): Promise<void> {
  await until("the file is among the recent ones", async () => {
    await keyboard.press("Tab");
    return app.inPage(() => document.activeElement?.closest("section:last-of-type li") !== null);
  });
  await keyboard.press("Enter");
  await until("its map is in view", () =>
    app.inPage(() => document.querySelector(".map-grid") !== null),
  );
}
