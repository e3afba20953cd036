// Several windows of one process: each file has one, and a second start hands over.

import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { type App, startAgain } from "../support/app";
import { tests } from "../support/places";
import { until } from "../support/processes";
import { windowTest } from "../support/window-test";

windowTest("a second start opens its file in a window of the first", async ({ openApp, home }) => {
  const files = await projectFiles(home, "one.sightline", "two.sightline");
  const app = await openApp({ args: [files[0] ?? ""] });
  await until("the first file is shown", () => app.inPage(showsProject));
  const first = await app.driver.getWindowHandle();

  expect(await startAgain(home, files[1] ?? ""), "it has nothing left to do").toBe(0);
  const second = await otherWindow(app, first);
  await app.driver.switchTo().window(second);
  await until("the second file is shown", () => app.inPage(showsProject));
  expect(await app.driver.getTitle()).toMatch(/ – Sightline$/);

  // Both files are open: opening them once more finds their windows.
  expect(await startAgain(home, ...files)).toBe(0);
  await app.driver.switchTo().window(first);
  await until("the first window is asked", () => app.inPage(showsProject));
  expect(await app.driver.getAllWindowHandles()).toHaveLength(2);

  // One window goes: its file is whole, the other one stays open.
  await app.driver.switchTo().window(second);
  await app.inPage(pressesClose);
  await app.driver.switchTo().window(first);
  await until("the second file is closed", async () => !(await leftovers(home)).includes("two"));
  expect(await app.inPage(showsProject)).toBe(true);
  expect(await leftovers(home), "the first one is still being written").toEqual(["one"]);

  // The last one goes, and the app with it.
  await app.inPage(pressesClose);
  await until("the app has ended", async () => !(await isRunning(app)));
  expect(await leftovers(home), "both are single files again").toEqual([]);
});

windowTest("several files of one start have windows of their own", async ({ openApp, home }) => {
  const files = await projectFiles(home, "one.sightline", "two.sightline", "three.sightline");
  const app = await openApp({ args: files });
  await until(
    "each file has a window",
    async () => (await app.driver.getAllWindowHandles()).length === 3,
  );
  for (const handle of await app.driver.getAllWindowHandles()) {
    await app.driver.switchTo().window(handle);
    await until("the window shows its file", () => app.inPage(showsProject));
  }
});

/** Copies of one project, in the test's home. */
async function projectFiles(home: string, ...names: string[]): Promise<string[]> {
  const folder = join(home, "services");
  await mkdir(folder, { recursive: true });
  const paths = names.map((name) => join(folder, name));
  for (const path of paths) {
    await copyFile(join(tests, "fixtures/version-3.sightline"), path);
  }
  return paths;
}

/** Which of the projects have files beside them, as they have while they are open. */
async function leftovers(home: string): Promise<string[]> {
  const files = await readdir(join(home, "services"));
  const beside = files.filter((file) => !file.endsWith(".sightline"));
  return [...new Set(beside.map((file) => file.slice(0, file.indexOf("."))))];
}

async function otherWindow({ driver }: App, first: string): Promise<string> {
  const others = async () => (await driver.getAllWindowHandles()).filter((one) => one !== first);
  await until("a second window is open", async () => (await others()).length === 1);
  const [other = ""] = await others();
  return other;
}

/** Whether the app itself runs, whatever becomes of its web processes. */
async function isRunning(app: App): Promise<boolean> {
  const names = (await app.processIds()).map((id) =>
    readFile(`/proc/${String(id)}/comm`, "utf8").catch(() => ""),
  );
  return (await Promise.all(names)).some((name) => name.trim() === "sightline");
}

/** Presses the keys that close the window, once the driver has heard that they will be. It runs in the page. */
function pressesClose(): void {
  const keys = { key: "w", ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
  setTimeout(() => document.body.dispatchEvent(new KeyboardEvent("keydown", keys)));
}

/** Whether a map of a project is drawn in the window. It runs in the page. */
function showsProject(): boolean {
  return document.querySelector("[data-detail]") !== null;
}
