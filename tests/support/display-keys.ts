// Keys as a person presses them. The web driver's own go to the page alone, past the menus of the window.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Gives the window of a title the keyboard and presses keys in it, one after the other, named as X names them. */
export async function pressOnDisplay(title: string, ...keys: string[]): Promise<void> {
  await run("xdotool", [
    ...["search", "--sync", "--onlyvisible", "--name", title],
    ...["windowfocus", "--sync"],
    // As fast as people type: a menu that opens takes a moment.
    ...["key", "--delay", "150", ...keys],
  ]);
}
