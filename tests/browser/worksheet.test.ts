// The risk table as a worksheet: edited by keyboard, exchanged with spreadsheets, looked at in several ways.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

const WITH_CLIPBOARD = {
  context: {
    viewport: { width: 1920, height: 1080 },
    permissions: ["clipboard-read", "clipboard-write"],
  },
};

async function openRisks(page: Page): Promise<void> {
  await openHotel(page);
  await page.keyboard.press("Control+2");
  await page.getByRole("gridcell", { name: "Noise keeps the guest awake" }).waitFor();
}

/** The texts of a column as they stand in the page, from top to bottom. */
const column = (page: Page, name: string): Promise<string[]> =>
  page.locator(`[role=gridcell][data-column="${name}"]`).allTextContents();

/** Goes to a cell by the keyboard: so many lines down and columns to the right from the first one. */
async function goTo(page: Page, lines: number, columns: number): Promise<void> {
  await page.keyboard.press("Control+Home");
  for (let line = 0; line < lines; line++) await page.keyboard.press("ArrowDown");
  for (let at = 0; at < columns; at++) await page.keyboard.press("ArrowRight");
}

/** Where a column stands, from 0. */
async function placeOf(page: Page, name: string): Promise<number> {
  const headings = page.getByRole("columnheader");
  const names = await headings.evaluateAll((all) => all.map((one) => one.dataset["column"]));
  return names.indexOf(name);
}

/** Puts a table on the clipboard as a spreadsheet does: as HTML, and as text with tabs. */
async function copyTable(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    async ([asHtml = "", asText = ""]) => {
      const as = (content: string, type: string) => new Blob([content], { type });
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": as(asHtml, "text/html"),
          "text/plain": as(asText, "text/plain"),
        }),
      ]);
    },
    [html, text],
  );
}

pageTest(
  "cells are edited by the keyboard alone, and each is one step back",
  async ({ openPage }) => {
    const page = await openPage();
    await openRisks(page);
    await goTo(page, 0, await placeOf(page, "cause"));
    await page.keyboard.press("F2");
    await page.keyboard.type(" every night");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Carpets in the corridor");
    await page.keyboard.press("Enter");
    await page.getByText("Carpets in the corridor").first().waitFor();
    expect((await column(page, "cause"))[0]).toMatch(/ every night$/);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await column(page, "cause"))[0]).not.toMatch(/ every night$/);
  },
);

pageTest(
  "a block from a spreadsheet is pasted and taken back as one step",
  async ({ openPage }) => {
    const page = await openPage(WITH_CLIPBOARD);
    await openRisks(page);
    const before = await column(page, "cause");
    await copyTable(
      page,
      "<table><tr><td>Thin walls</td><td>Ear plugs</td><td>10</td></tr><tr><td>Two systems</td><td></td><td>2</td></tr></table>",
      "Thin walls\tEar plugs\t10\r\nTwo systems\t\t2\r\n",
    );
    await goTo(page, 0, await placeOf(page, "cause"));
    await page.keyboard.press("Control+v");
    await expect.poll(() => column(page, "cause")).toContain("Two systems");
    await expect
      .poll(async () => (await column(page, "occurrence")).slice(0, 2))
      .toEqual(["10", "2"]);
    expect(await column(page, "prevention")).toContain("Ear plugs");
    await page.keyboard.press("Control+z");
    await expect.poll(() => column(page, "cause")).toEqual(before);
    expect(await column(page, "prevention")).not.toContain("Ear plugs");
  },
);

pageTest("chosen cells go to a spreadsheet with their joined cells", async ({ openPage }) => {
  const page = await openPage(WITH_CLIPBOARD);
  await openRisks(page);
  await page.getByRole("gridcell", { name: "Meal arrives cold" }).click();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType("text/html"))?.text();
      }),
    )
    .toMatch(/<td rowspan="2">Meal arrives cold<\/td>/);
});

pageTest(
  "what is typed, and a row that is filled down, reaches all chosen cells",
  async ({ openPage }) => {
    const page = await openPage(WITH_CLIPBOARD);
    await openRisks(page);
    await goTo(page, 0, await placeOf(page, "detection"));
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("4");
    await expect
      .poll(async () => (await column(page, "detection")).slice(0, 3))
      .toEqual(["4", "4", "4"]);
    await goTo(page, 0, await placeOf(page, "cause"));
    await page.keyboard.type("Haste");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+d");
    await expect
      .poll(async () => (await column(page, "cause")).slice(0, 2))
      .toEqual(["Haste", "Haste"]);
  },
);

pageTest("rows are inserted and deleted", async ({ openPage }) => {
  const page = await openPage();
  await openRisks(page);
  const before = (await column(page, "failure-mode")).length;
  await goTo(page, 1, await placeOf(page, "failure-mode"));
  await page.keyboard.press("Alt+Insert");
  await page.getByText("Unnamed failure mode").first().waitFor();
  await page.keyboard.type("Room has no window");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: "Room has no window" }).click();
  await page.keyboard.press("Control+Delete");
  await expect.poll(async () => (await column(page, "failure-mode")).length).toBe(before);
});

pageTest(
  "rows pasted at the end are without a card until they are put on one",
  async ({ openPage }) => {
    const page = await openPage(WITH_CLIPBOARD);
    await openRisks(page);
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Home");
    for (let at = await placeOf(page, "failure-mode"); at > 0; at--) {
      await page.keyboard.press("ArrowRight");
    }
    const last = (await column(page, "failure-mode")).at(-1) ?? "";
    await copyTable(page, "", `${last}\nBags are lost\nRoom has no towels\n`);
    await page.keyboard.press("Control+v");
    await page.getByText("2 rows added at the end, without a card").waitFor();
    await page.getByRole("searchbox", { name: "Find in the rows" }).fill("Bags are lost");
    await page.getByRole("gridcell", { name: "Bags are lost" }).click();
    await page.getByRole("button", { name: "Put on a card" }).click();
    await page.getByRole("combobox", { name: "Find the card by its words" }).fill("Hand over bags");
    await page.keyboard.press("Enter");
    await expect.poll(() => column(page, "card")).toEqual(["Hand over bags"]);
    // What is moved from card to card is to be looked at again there.
    await page.getByRole("button", { name: "Put on a card" }).click();
    await page.getByRole("combobox", { name: "Find the card by its words" }).fill("Receive bags");
    await page.keyboard.press("Enter");
    await expect.poll(() => column(page, "card")).toEqual(["Receive bags"]);
    await page.getByRole("button", { name: "Still holds" }).click();
    await page.getByRole("button", { name: "Still holds" }).waitFor({ state: "detached" });
  },
);

pageTest("what is said of actions and a view that is kept come back", async ({ openPage }) => {
  const page = await openPage(WITH_CLIPBOARD);
  await openRisks(page);
  await page.getByLabel("Form").selectOption("AIAG-VDA 2019");
  await goTo(page, 0, await placeOf(page, "prevention-action"));
  await page.keyboard.type("Sell quiet rooms first");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ana");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2026/3/9");
  await page.keyboard.press("Tab");
  await page.keyboard.type("started");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await column(page, "status"))[0]).toBe("Started");
  expect((await column(page, "due"))[0]).toBe("2026-03-09");
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill("Open actions");
  await page.keyboard.press("Enter");
  await page.getByLabel("Form").selectOption("HFMEA");
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("menuitem", { name: "Open actions", exact: true }).click();
  await expect.poll(() => placeOf(page, "prevention-action")).toBeGreaterThan(0);
});

pageTest("sorted, grouped and filtered rows keep their joined cells", async ({ openPage }) => {
  const page = await openPage(WITH_CLIPBOARD);
  await openRisks(page);
  await page.getByLabel("Group").selectOption("By step");
  await page.getByRole("rowheader", { name: /^Sleep and shower/ }).waitFor();
  await page.getByLabel("Group").selectOption("Not grouped");
  await page.getByRole("columnheader", { name: "O", exact: true }).getByRole("button").click();
  await page.getByRole("menuitemradio", { name: "Sort descending" }).click();
  const joined = page.getByRole("gridcell", { name: "Meal arrives cold" });
  await expect.poll(() => joined.getAttribute("aria-rowspan")).toBe("2");
  await page.getByRole("searchbox", { name: "Find in the rows" }).fill("cook plates");
  await page.getByText("2 of 20 rows").waitFor();
  expect(await joined.getAttribute("aria-rowspan"), "the other cause stays with it").toBe("2");
});

pageTest("a group is folded by the mouse and opened by the keyboard", async ({ openPage }) => {
  const page = await openPage();
  await openRisks(page);
  await page.getByRole("combobox", { name: "Group" }).selectOption("step");
  const heading = page.getByRole("button", { name: /^Sleep and shower/ });
  await heading.waitFor();
  const lines = async () => Number(await page.getByRole("grid").getAttribute("aria-rowcount"));
  const before = await lines();
  await heading.click();
  await expect.poll(() => heading.getAttribute("aria-expanded")).toBe("false");
  await expect.poll(lines).toBeLessThan(before);
  expect(await seriousAccessibilityViolations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect.poll(lines).toBe(before);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect.poll(() => heading.getAttribute("aria-expanded")).toBe("false");
});

pageTest("rows are sorted by a second column with Shift", async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 1920, height: 1080 } } });
  await openRisks(page);
  const heading = (name: string) => page.locator(`[role=columnheader][data-column="${name}"]`);
  await heading("occurrence").getByRole("button").click();
  await page.getByRole("menuitemradio", { name: "Sort descending" }).click();
  await heading("detection")
    .getByRole("button")
    .click({ modifiers: ["Shift"] });
  await heading("detection").getByText(/2$/).waitFor();
  // The first cause of each failure mode: the others stand with it.
  const firsts = () =>
    page
      .locator("[role=row]:has([data-column='failure-mode'][role=gridcell])")
      .evaluateAll((rows) =>
        rows.map((row) => {
          const score = (name: string) =>
            Number(row.querySelector(`[role=gridcell][data-column="${name}"]`)?.textContent);
          return { occurrence: score("occurrence"), detection: score("detection") };
        }),
      );
  await expect
    .poll(async () => {
      const scored = (await firsts()).filter(({ occurrence }) => occurrence > 0);
      const sorted = scored.toSorted(
        (one, other) => other.occurrence - one.occurrence || one.detection - other.detection,
      );
      return scored.length > 3 && JSON.stringify(scored) === JSON.stringify(sorted);
    })
    .toBe(true);
});

pageTest("columns are moved, resized and frozen with the mouse", async ({ openPage }) => {
  const page = await openPage(WITH_CLIPBOARD);
  await openRisks(page);
  const heading = (name: string) => page.locator(`[role=columnheader][data-column="${name}"]`);
  const from = await heading("effect").boundingBox();
  const to = await heading("step").boundingBox();
  if (from === null || to === null) throw new Error("both headings are in sight");
  await page.mouse.move(from.x + 30, from.y + 15);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 15, { steps: 5 });
  await page.mouse.move(to.x + 5, to.y + 15, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => placeOf(page, "effect")).toBe(1);
  const edge = await heading("effect").boundingBox();
  if (edge === null) throw new Error("the heading is in sight");
  await page.mouse.move(edge.x + edge.width - 1, edge.y + 15);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width + 119, edge.y + 15, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.round((await heading("effect").boundingBox())?.width ?? 0))
    .toBe(Math.round(edge.width + 120));
});

pageTest("the coverage names steps and crossings without a failure mode", async ({ openPage }) => {
  const page = await openPage();
  await openRisks(page);
  await page.getByRole("button", { name: "Coverage" }).click();
  await page
    .getByText(/of \d+ steps with a failure mode/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Back to the table" }).click();
  await page.getByRole("grid").waitFor();
});

pageTest(
  "the worksheet has no serious accessibility problem in any theme",
  async ({ openPage }) => {
    const page = await openPage();
    await openRisks(page);
    await page.getByLabel("Group").selectOption("By step");
    await page.getByRole("rowheader", { name: /^Sleep and shower/ }).waitFor();
    for (const theme of themes) {
      await chooseTheme(page, theme);
      expect(await seriousAccessibilityViolations(page)).toEqual([]);
    }
  },
);

pageTest("a score that is given again says why, and the first one stands", async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 1920, height: 1080 } } });
  await openRisks(page);
  const first = await column(page, "occurrence");
  await goTo(page, 0, await placeOf(page, "occurrence-after"));
  await page.keyboard.type("2");
  const dialog = page.getByRole("dialog", { name: "Score again" });
  await dialog.getByLabel("Why is it another now?").fill("Quiet rooms face the yard");
  await page.keyboard.press("Enter");
  await page
    .locator('[role=gridcell][data-column="occurrence-after"]', { hasText: "2" })
    .first()
    .waitFor();
  expect(await column(page, "occurrence"), "what was scored first").toEqual(first);
  await page.keyboard.type("5");
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  const after = await column(page, "occurrence-after");
  expect(after[0], "without a reason it stays").toBe("2");
});
