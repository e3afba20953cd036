import { expect } from "vitest";
import { windowTest } from "../support/window-test";

windowTest("the app opens a window with its name and something in it", async ({ openApp }) => {
  const app = await openApp();

  expect(await app.driver.getTitle(), "the window is found by its name").toContain("Sightline");
  const painted = await app.inPage(() => {
    const { width, height } = document.body.getBoundingClientRect();
    return width * height > 0 && document.body.innerText.trim() !== "";
  });
  expect(painted, "an empty window says nothing about what to do next").toBe(true);
});
