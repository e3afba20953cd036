// Layout breaks and measures text once for every engine: what WebKit draws must be as wide as was measured.

import { expect } from "vitest";
import type { OpenedProject, Scene, StartState } from "../../ui/src/host/bindings";
import type { App } from "../support/app";
import { until } from "../support/processes";
import { windowTest } from "../support/window-test";

/** Pixels; not seen on a line of a card, which is up to 156 wide. */
const UNSEEN = 0.5;

windowTest.for([
  { sample: "hotel", language: "en" },
  { sample: "repair", language: "zh-CN" },
])(
  "the lines on the cards of $sample are as wide as layout measured",
  async (shown, { openApp }) => {
    const app = await openApp({ args: ["--sample", shown.sample] });
    await until("the cards in sight stand on the page", () =>
      app.inPage(() => document.querySelectorAll(".map-grid .card").length > 20),
    );
    const measured = await measuredLines(app, shown.language);
    const drawn = await app.inPage(drawnLines);
    expect(drawn.length, "the map is open").toBeGreaterThan(5);

    const apart = drawn.filter(
      ({ card, line, width }) => Math.abs(width - (measured.get(`${card}/${line}`) ?? 0)) > UNSEEN,
    );
    expect(apart, "letters stand where layout put them").toEqual([]);
  },
);

async function measuredLines(app: App, language: string): Promise<Map<string, number>> {
  const start = (await app.command("start", {})) as StartState;
  const path = start.recent[0]?.path;
  // The file is open already, so this answers the very project that is shown.
  const { document, records } = (await app.command("open_project", { path })) as OpenedProject;
  const map = records.find(({ table }) => table === "map")?.row.id;
  const scene = (await app.command("view_map", { document, map, language })) as Scene;
  return new Map(
    scene.cards.flatMap(({ card, lines = [] }) =>
      lines.map(({ width }, line) => [`${card}/${line}`, width] as const),
    ),
  );
}

/** The lines of all cards on the page, in pixels at 100 %. */
function drawnLines() {
  return [...document.querySelectorAll<HTMLElement>(".map-grid .card")].flatMap((card) => {
    const zoom = card.getBoundingClientRect().width / card.offsetWidth;
    return [...card.querySelectorAll(".card-text .text-line")].map((element, line) => {
      const letters = document.createRange();
      letters.selectNodeContents(element);
      const width = letters.getBoundingClientRect().width / zoom;
      return { card: card.dataset["card"], line, text: element.textContent, width };
    });
  });
}
