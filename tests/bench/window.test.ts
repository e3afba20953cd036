// Measures the release build in the real window. Nothing here can fail for being slow: the table says what
// was reached.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { By, Key } from "selenium-webdriver";
import { describe } from "vitest";
import type { App } from "../support/app";
import { waitUntilStill } from "../support/display";
import { answerFileDialog } from "../support/file-dialog";
import { until } from "../support/processes";
import { windowTest } from "../support/window-test";
import { memory, report } from "./figures";
import {
  editTime,
  importTable,
  openRecentFile,
  panByWheel,
  pasteRows,
  previewTable,
  scrollRows,
  startClock,
  watchEdit,
} from "./page-clock";
import { stretchJourney } from "./journeys";
import { putPictures } from "./pictures";
import {
  makeProjectWithoutRisks,
  makeRiskProject,
  makeSample,
  makeStressProject,
  makeTable,
} from "./projects";

const SIZES = [500, 2_000, 10_000];
const CARDS_WITH_PICTURES = 2_000;
const PICTURES = 200;
const FILTERED_CARDS = 2_000;
const JOURNEY = { steps: 200, personas: 3 };
/** Each in a process of its own: a second opening would find every text measured. */
const OPENINGS = 5;
/** Failure modes of the worksheet, a row each. */
const ROWS = [10_000, 100_000];
/** Rows of a table of another program. */
const IMPORTED = [10_000];
const EDITS = 40;
const PASTES = 3;
const PASTED_ROWS = 1_000;
const FRAMES = 300;
/** A brisk push: about 1,400 pixels a second. */
const PIXELS_A_FRAME = 24;
/** So far that new columns keep coming into sight when near, and that all stays in sight when far. */
const NEAR_DISTANCE = 2_400;
const FAR_DISTANCE = 240;

/** A slow machine shall be measured too, and not given up on: milliseconds for all frames. */
const SCRIPT_PATIENCE = 110_000;

describe("without a project", () => {
  windowTest("memory of all processes", async ({ openApp }) => {
    const app = await openApp();
    await reportMemory(app, "start screen");
  });
});

describe.each(SIZES)("%d cards", (cards) => {
  const size = `${cards} cards`;

  windowTest("file chosen to painted", async ({ home, openApp }) => {
    const file = await makeStressProject(home, cards);
    // Once from the command line, so that the start screen has it among the recent files.
    await (await openApp({ args: [file] })).close();
    const samples: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening++) {
      const app = await openApp();
      await app.inPage(startClock);
      samples.push(await app.inPage(openRecentFile, file));
      await app.close();
    }
    await report(
      { measure: "File chosen to painted", size, unit: "ms", goal: "p95 < 600 ms" },
      samples,
    );
  });

  windowTest("edits, panning and memory", async ({ home, openApp }) => {
    const app = await openApp({ args: [await makeStressProject(home, cards)] });
    await app.driver.manage().setTimeouts({ script: SCRIPT_PATIENCE });
    await app.inPage(startClock);
    await openFirstCard(app);
    await reportEdits(app, size);
    await reportPanning(app, size);
    await reportMemory(app, size);
  });
});

describe(`${CARDS_WITH_PICTURES} cards and ${PICTURES} pictures`, () => {
  windowTest("panning and memory", async ({ home, openApp }) => {
    const size = `${CARDS_WITH_PICTURES} cards, ${PICTURES} pictures`;
    const file = await makeStressProject(home, CARDS_WITH_PICTURES);
    const before = await openApp({ args: [file] });
    await putPictures(before, file, PICTURES);
    await before.close();

    const app = await openApp({ args: [file] });
    await app.driver.manage().setTimeouts({ script: SCRIPT_PATIENCE });
    await openFirstCard(app);
    await reportPanning(app, size);
    await reportMemory(app, size);
  });
});

describe(`${FILTERED_CARDS} cards, filtered`, () => {
  windowTest("edits and panning", async ({ home, openApp }) => {
    const size = `${FILTERED_CARDS} cards, filtered`;
    const app = await openApp({ args: [await makeStressProject(home, FILTERED_CARDS)] });
    await app.driver.manage().setTimeouts({ script: SCRIPT_PATIENCE });
    await app.inPage(startClock);
    await app.press(Key.CONTROL, Key.SHIFT, "f");
    await app.driver.findElement(By.css("option[value=fail-point]")).click();
    await openFirstCard(app);
    await reportEdits(app, size);
    await reportPanning(app, size);
  });
});

describe("a journey of many steps and personas", () => {
  windowTest("edits and panning", async ({ home, openApp }) => {
    const { steps, personas } = JOURNEY;
    const size = `curves of ${steps} steps, ${personas} personas`;
    const file = await makeSample(home, "journey");
    const before = await openApp({ args: [file] });
    await stretchJourney(before, file, JOURNEY);
    await before.close();

    const app = await openApp({ args: [file] });
    await app.driver.manage().setTimeouts({ script: SCRIPT_PATIENCE });
    await app.inPage(startClock);
    await openFirstCard(app);
    await reportEdits(app, size);
    await reportPanning(app, size);
    await reportMemory(app, size);
  });
});

describe.each(ROWS)("%d rows of the worksheet", (rows) => {
  windowTest("scrolling, pasting and memory", async ({ home, openApp }) => {
    const size = `${rows} rows`;
    const app = await openApp({ args: [await makeRiskProject(home, rows)] });
    await app.driver.manage().setTimeouts({ script: SCRIPT_PATIENCE });
    await app.inPage(startClock);
    await openFirstCard(app);
    await app.press(Key.CONTROL, "2");
    await until("the rows are there", () =>
      app.inPage(() => document.querySelectorAll("[role=gridcell]").length > 0),
    );
    await waitUntilStill();
    await report(
      { measure: "Frame while scrolling the worksheet", size, unit: "ms", goal: "p95 < 20 ms" },
      await app.inPage(scrollRows, FRAMES, PIXELS_A_FRAME),
    );
    await reportPastes(app, size);
    await reportMemory(app, size);
  });
});

describe.each(IMPORTED)("a table of %d rows", (rows) => {
  describe.each(["xlsx", "csv"])("as %s", (ending) => {
    windowTest("import", async ({ home, openApp }) => {
      const table = await makeTable(home, await makeRiskProject(home, rows), ending);
      const bytes = (await readFile(table)).toString("base64");
      const previews: number[] = [];
      const imports: number[] = [];
      for (let opening = 0; opening < OPENINGS; opening++) {
        const app = await openApp({
          args: [await makeProjectWithoutRisks(home, `into ${opening}`)],
        });
        await app.driver.manage().setTimeouts({ script: SCRIPT_PATIENCE });
        await app.inPage(startClock);
        await app.press(Key.CONTROL, "2");
        await waitUntilStill();
        await app.inPage(answerFileDialog, basename(table), bytes);
        previews.push(await app.inPage(previewTable));
        imports.push(await app.inPage(importTable));
        await app.close();
      }
      const [size, format, goal] = [`${rows} rows`, ending.toUpperCase(), "p95 < 2 s"];
      await report({ measure: `${format} chosen to its preview`, size, unit: "ms" }, previews);
      const measure = `Import of ${format} to painted and durable`;
      await report({ measure, size, unit: "ms", goal }, imports);
    });
  });
});

async function reportPastes(app: App, size: string): Promise<void> {
  await app.press(Key.CONTROL, Key.HOME);
  await waitUntilStill();
  const cause = await app.driver.findElement(By.css('[role=gridcell][data-column="cause"]'));
  await app.driver.actions().move({ origin: cause }).click().perform();
  const pastes: number[] = [];
  for (let paste = 0; paste < PASTES; paste++) {
    pastes.push(await app.inPage(pasteRows, PASTED_ROWS, `Pasted ${paste}`));
  }
  const measure = `Paste of ${PASTED_ROWS} rows to painted and durable`;
  await report({ measure, size, unit: "ms" }, pastes);
}

async function reportEdits(app: App, size: string): Promise<void> {
  const edits: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) edits.push(await editCard(app, `Edit ${edit}`));
  await report(
    { measure: "Edit to painted and durable", size, unit: "ms", goal: "p95 < 25 ms" },
    edits,
  );
}

async function reportPanning(app: App, size: string): Promise<void> {
  await zoom(app, "0", "near");
  await report(
    { measure: "Frame while panning, near", size, unit: "ms", goal: "p95 < 20 ms" },
    await app.inPage(panByWheel, FRAMES, PIXELS_A_FRAME, NEAR_DISTANCE),
  );
  await zoom(app, "9", "far");
  await report(
    { measure: "Frame while panning, all in view", size, unit: "ms", goal: "p95 < 25 ms" },
    await app.inPage(panByWheel, FRAMES, PIXELS_A_FRAME, FAR_DISTANCE),
  );
}

async function reportMemory(app: App, size: string): Promise<void> {
  const processes = await app.processIds();
  await report({ measure: "Memory of all processes", size, unit: "MB" }, [await memory(processes)]);
}

/** Chooses the first card in sight, as a click does. */
async function openFirstCard(app: App): Promise<void> {
  await until("a card stands on the page", () =>
    app.inPage(() => document.querySelector(".map-grid .card") !== null),
  );
  await waitUntilStill();
  const card = await app.driver.findElement(By.css(".map-grid .card"));
  await app.driver.actions().move({ origin: card }).click().perform();
}

/** Writes on the chosen card by the keyboard. Answers the milliseconds from the last Enter to the paint. */
async function editCard(app: App, text: string): Promise<number> {
  await app.press(Key.F2);
  await app.press(Key.CONTROL, "a");
  await app.driver.actions().sendKeys(text).perform();
  await app.inPage(watchEdit, text);
  await app.press(Key.ENTER);
  return app.inPage(editTime);
}

/** Presses Control and a digit, and waits until the map stands there and shows its cards this way. */
async function zoom(app: App, digit: string, detail: "near" | "far"): Promise<void> {
  await app.press(Key.CONTROL, digit);
  await until(`the map is ${detail}`, () =>
    app.inPage(
      (wanted) => document.querySelector<HTMLElement>(".map-root")?.dataset["detail"] === wanted,
      detail,
    ),
  );
  await waitUntilStill();
}
