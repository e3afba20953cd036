import { expect, it } from "vitest";

import { Mirror } from "../document";
import type { Record as Entry } from "../host";
import { changeFilters, clearFilters, type Filters, NO_FILTERS } from "../session/filters";
import { openDrawing } from "../../test/open-drawing";
import { newRecord } from "../../test/records";
import { dimming, isCurveDimmed, NOTHING_DIMMED } from "./dimming";

const CARDS = ["hers", "his", "everybody's"];

const noted: Entry[] = [
  { table: "tag", row: { id: "pilot", title: "Pilot", colour: "teal", rank: "80" } },
  { table: "card_tag", row: { id: "1", card: "hers", tag: "pilot" } },
  {
    table: "evidence",
    row: { id: "2", card: "his", status: "observed", source: "", note: "" },
  },
  { table: "question", row: { id: "3", card: "hers", text: "?", answer: "", rank: "80" } },
  { table: "question", row: { id: "4", card: "his", text: "?", answer: "May", rank: "80" } },
  newRecord("failure_mode", { id: "5", card: "his", title: "late" }),
];

const mirror = new Mirror([
  newRecord("card", { id: "hers", persona: "ana", lane: "desk", waitPoint: true }),
  newRecord("card", { id: "his", persona: "bao", lane: "desk", owner: "Front office" }),
  newRecord("card", { id: "everybody's", persona: null, lane: "kitchen" }),
  ...noted,
]);

/** The cards that still stand out. */
const shown = (filters: Partial<Filters>) => {
  const dimmed = dimming(mirror, { ...NO_FILTERS, ...filters });
  return CARDS.filter((card) => !dimmed(card));
};

it("lets the cards of other personas step back, and not those that are everybody's", () => {
  expect(shown({ persona: "ana" })).toEqual(["hers", "everybody's"]);
});

it.each([
  [{ lane: "desk" }, ["hers", "his"]],
  [{ tag: "pilot" }, ["hers"]],
  [{ mark: "wait-point" }, ["hers"]],
  [{ mark: "fail-point" }, ["his"]],
  [{ evidence: "observed" }, ["his"]],
  [{ evidence: "unknown" }, ["hers", "everybody's"]],
  [{ owner: "Front office" }, ["his"]],
  [{ openQuestions: true }, ["hers"]],
] as const)("keeps what fits %j", (filters, cards) => {
  expect(shown(filters)).toEqual(cards);
});

it("keeps only what fits all filters together", () => {
  expect(shown({ lane: "desk", evidence: "unknown" })).toEqual(["hers"]);
  expect(shown({ lane: "kitchen", tag: "pilot" })).toEqual([]);
});

it("lets the curves of other personas and of other lanes step back", () => {
  const personas = { Ana: "on the map", Bao: "on the map" } as const;
  openDrawing({ phases: {}, lanes: ["Feeling", "Numbers"], personas });
  const lane = "Feeling";
  changeFilters({ persona: "Ana" });
  const isDimmed = (persona: string | null) => isCurveDimmed({ persona, lane });
  expect(["Ana", "Bao", null].filter(isDimmed)).toEqual(["Bao"]);
  changeFilters({ lane: "Numbers" });
  expect(["Ana", "Bao", null].filter(isDimmed)).toEqual(["Ana", "Bao", null]);
  clearFilters();
  expect(["Ana", "Bao", null].filter(isDimmed)).toEqual([]);
});

it("is the same function while nothing is filtered, so that nothing is painted again", () => {
  expect(dimming(mirror, NO_FILTERS)).toBe(NOTHING_DIMMED);
});
