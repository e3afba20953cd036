// Presenting in real windows: one fills the display, the other stays the speaker's.

import { By, Key } from "selenium-webdriver";
import { expect } from "vitest";
import type { App } from "../support/app";
import { keyboardOf } from "../support/keyboard";
import { until } from "../support/processes";
import { windowTest } from "../support/window-test";

windowTest(
  "a map is presented in a window of its own, and edited meanwhile",
  async ({ openApp }) => {
    const app = await openApp({ args: ["--sample", "hotel"] });
    const { driver } = app;
    await until("the map is drawn", () => app.inPage(hasCards));
    const desk = await driver.getWindowHandle();

    await app.press(Key.F5);
    const wall = await openedBeside(app, desk);
    await driver.switchTo().window(wall);
    // All of it, and therefore maybe from too far away for readable cards.
    await until("the wall shows the map", () => app.inPage(isDrawn));
    expect(await app.inPage(fillsDisplay)).toBe(true);
    await app.press(Key.PAGE_DOWN);

    await driver.switchTo().window(desk);
    await until("the desk says what is shown", async () =>
      (await app.inPage(shownTitle)).startsWith("Before arrival"),
    );
    const keyboard = keyboardOf(driver);
    await driver.findElement(By.css(".map-grid .card")).click();
    await keyboard.press("F2", "Control+a");
    await keyboard.type("现场改动");
    await keyboard.press("Enter");

    await driver.switchTo().window(wall);
    await until("the wall shows what was written at the desk", () => app.inPage(says, "现场改动"));

    // From the desk: on the wall the window would be gone before its key is let go.
    await driver.switchTo().window(desk);
    await driver.findElement(By.xpath("//aside//button[.='End the presentation']")).click();
    await until("the wall is gone", async () => (await driver.getAllWindowHandles()).length === 1);
    await until("nothing is shown", async () => (await app.inPage(shownTitle)) === "");
  },
);

/** The window that was opened beside another one. */
async function openedBeside({ driver }: App, first: string): Promise<string> {
  const others = async () => (await driver.getAllWindowHandles()).filter((one) => one !== first);
  await until("a second window is open", async () => (await others()).length === 1);
  const [other = ""] = await others();
  return other;
}

/** Whether a map is drawn in readable cards. It runs in the page. */
function hasCards(): boolean {
  return document.querySelector(".map-grid .card") !== null;
}

/** Whether a map is drawn, near or far. It runs in the page. */
function isDrawn(): boolean {
  return document.querySelector("[data-detail]") !== null;
}

/** Whether the window is as large as the display. It runs in the page. */
function fillsDisplay(): boolean {
  return innerWidth === screen.width && innerHeight === screen.height;
}

/** Whether the map says something. It runs in the page. */
function says(text: string): boolean {
  return document.querySelector(".map-root, main")?.textContent.includes(text) === true;
}

/** What the speaker is told is shown; nothing while nothing is. It runs in the page. */
function shownTitle(): string {
  return document.querySelector("[data-panel] [aria-live] p")?.textContent ?? "";
}
