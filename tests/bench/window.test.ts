// Measures the release build in the real window. Nothing here can fail for being slow: the table says what
// was reached.

import { describe } from "vitest";
import { windowTest } from "../support/window-test";
import { memory, report } from "./figures";

describe("without a project", () => {
  windowTest("memory of all processes", async ({ openApp }) => {
    const app = await openApp();
    const measure = {
      measure: "Memory of all processes",
      size: "start screen",
      unit: "MB",
    } as const;
    await report(measure, [await memory(await app.processIds())]);
  });
});
