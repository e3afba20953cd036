// What leaves Sightline as slides or as a workbook opens in LibreOffice with everything in it.

import { expect, test } from "vitest";
import { lettersOf, openedInOffice, terminal, withoutSpace } from "../support/office";
import { makeHome, removeHome } from "../support/places";

const officeTest = test.extend<{ home: string }>({
  home: async ({}, provide) => {
    const home = await makeHome();
    await provide(home);
    await removeHome(home);
  },
});

/** A line of the project as `dump --json` gives it; each table has some of these columns. */
interface Line {
  readonly table: string;
  readonly row: {
    readonly id: string;
    readonly text: string;
    readonly title: string;
  };
}

async function project(home: string, sample: string) {
  await terminal(home, "new", "a.sightline", "--sample", sample);
  const lines = JSON.parse(await terminal(home, "dump", "a.sightline", "--json")) as Line[];
  return (table: string) => lines.filter((line) => line.table === table).map(({ row }) => row);
}

const SAMPLES = [
  { sample: "hotel", language: "en" },
  { sample: "repair", language: "zh-CN" },
];

for (const { sample, language } of SAMPLES) {
  officeTest(
    `a slide of the ${sample} sample opens whole, with connectors that hold on to their cards`,
    async ({ home }) => {
      const rows = await project(home, sample);
      const asked = ["export", "a.sightline", "--to", "map.pptx", "--slides", "one"];
      await terminal(home, "--language", language, ...asked);
      const slides = await openedInOffice(home, "map.pptx");

      const letters = lettersOf(slides);
      const lost = rows("card").filter(({ text }) => !letters.includes(withoutSpace(text)));
      expect(lost.map(({ text }) => text)).toEqual([]);

      const connectors = slides.match(/<draw:connector[^>]*>/g) ?? [];
      const holding = connectors.filter(
        (connector) =>
          connector.includes("draw:start-shape=") && connector.includes("draw:end-shape="),
      );
      // Connectors with more corners than any shape of a slide has are outlines.
      expect(holding.length).toBeGreaterThan(0.7 * rows("link").length);
    },
  );
}

officeTest("a risk table is worked out to the same RPNs", async ({ home }) => {
  await project(home, "repair");
  await terminal(home, "--language", "zh-CN", "export", "a.sightline", "--to", "risks.xlsx");
  const sheet = await openedInOffice(home, "risks.xlsx");
  expect(sheet).not.toMatch(/Err:\d|#NAME\?|#REF!|#VALUE!/);

  const formulas = sheet.match(/<table:table-cell[^>]*table:formula=[^>]*>/g) ?? [];
  const workedOut = new Set(formulas.map((cell) => /office:value="(\d+)"/.exec(cell)?.[1]));
  const ranked = JSON.parse(await terminal(home, "rank", "a.sightline", "--format", "json")) as {
    rpn: number | null;
  }[];
  const products = ranked.flatMap(({ rpn }) => (rpn === null ? [] : [String(rpn)]));
  expect(products.length).toBeGreaterThan(10);
  expect(products.filter((rpn) => !workedOut.has(rpn))).toEqual([]);
});

officeTest("a map and its touchpoints open as sheets", async ({ home }) => {
  const rows = await project(home, "journey");
  const [map] = rows("map");
  const title = map?.title ?? "";
  await terminal(home, "export", "a.sightline", "--map", title, "--to", "map.xlsx");
  const letters = lettersOf(await openedInOffice(home, "map.xlsx"));
  for (const { title: step } of rows("step")) expect(letters).toContain(withoutSpace(step));

  await terminal(home, "export", "a.sightline", "--what", "touchpoints", "--to", "points.xlsx");
  const inventory = lettersOf(await openedInOffice(home, "points.xlsx"));
  expect(inventory).toContain("Touchpoint");
});
