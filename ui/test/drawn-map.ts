import { Mirror } from "../src/document/mirror";
import type { CardMark, LaneKind, LinkKind, Record } from "../src/host";

/** A map in the words of a test: every record's id is its name. */
export interface Drawing {
  /** Phases with their steps. */
  phases: { [phase: string]: readonly string[] };
  /** Lanes from top to bottom; the kind is frontstage where none is given. */
  lanes: readonly string[] | { [lane: string]: LaneKind };
  /** Cards by cell, written `lane/step`. */
  cards?: { [cell: string]: readonly string[] };
  /** Marks by card. */
  marks?: { [card: string]: readonly CardMark[] };
  /** Links, each named `source>target`. */
  links?: readonly (readonly [source: string, target: string, kind?: LinkKind])[];
  /** Failure modes by card. */
  failureModes?: { [card: string]: readonly string[] };
}

/** The map of every drawing. */
export const MAP = "map";

/** The mirror of a project that holds one drawn map. */
export function drawnMap(drawing: Drawing): Mirror {
  const lanes = Array.isArray(drawing.lanes)
    ? (drawing.lanes as readonly string[]).map((lane) => [lane, "frontstage"] as const)
    : Object.entries(drawing.lanes as { [lane: string]: LaneKind });
  return new Mirror([
    { table: "project", row: { id: "project", title: "Hotel" } },
    {
      table: "map",
      row: { id: MAP, title: "Stay", preset: "blueprint", state: "as-is", rank: rank(0) },
    },
    ...Object.entries(drawing.phases).flatMap(([phase, steps], index): Record[] => [
      { table: "phase", row: { id: phase, map: MAP, title: phase, rank: rank(index) } },
      ...steps.map((step, place): Record => ({
        table: "step",
        row: { id: step, phase, title: step, rank: rank(place) },
      })),
    ]),
    ...lanes.map(([lane, kind], index): Record => ({
      table: "lane",
      row: { id: lane, map: MAP, kind, title: lane, rank: rank(index) },
    })),
    ...Object.entries(drawing.cards ?? {}).flatMap(([cell, cards]) =>
      cardsOf(drawing, cell, cards),
    ),
    ...(drawing.links ?? []).map(([source, target, kind = "flow"]): Record => ({
      table: "link",
      row: { id: `${source}>${target}`, source, target, kind, label: "" },
    })),
    ...Object.entries(drawing.failureModes ?? {}).flatMap(([card, titles]) =>
      titles.map((title, index): Record => ({
        table: "failure_mode",
        row: { id: title, card, title, rank: rank(index) },
      })),
    ),
  ]);
}

function cardsOf(drawing: Drawing, cell: string, cards: readonly string[]): Record[] {
  const [lane = "", step = ""] = cell.split("/");
  return cards.map((card, index): Record => {
    const marks = drawing.marks?.[card] ?? [];
    return {
      table: "card",
      row: {
        id: card,
        lane,
        step,
        text: card,
        note: "",
        waitPoint: marks.includes("wait-point"),
        decision: marks.includes("decision"),
        momentOfTruth: marks.includes("moment-of-truth"),
        rank: rank(index),
      },
    };
  });
}

function rank(index: number): string {
  return String(index).padStart(4, "0");
}
