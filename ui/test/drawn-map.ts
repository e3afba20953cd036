import { Mirror } from "../src/document/mirror";
import type { CardMark, LaneKind, LinkKind, Record as Entry } from "../src/host";
import { newRecord } from "./records";

/** A map in the words of a test: every record's id is its name. */
export interface Drawing {
  /** Phases with their steps. */
  phases: Record<string, readonly string[]>;
  /** Lanes from top to bottom; the kind is frontstage where none is given. */
  lanes: readonly string[] | Record<string, LaneKind>;
  /** Lanes of which only the name is shown. */
  collapsed?: readonly string[];
  /** Lanes that are not shown. */
  hidden?: readonly string[];
  /** Cards by cell, written `lane/step`. */
  cards?: Record<string, readonly string[]>;
  /** Marks by card. */
  marks?: Record<string, readonly CardMark[]>;
  /** Links, each named `source>target`. */
  links?: readonly (readonly [source: string, target: string, kind?: LinkKind])[];
  /** Failure modes by card. */
  failureModes?: Record<string, readonly string[]>;
  /** The personas of the project, and whether the map shows their journey. */
  personas?: Record<string, "on the map" | "elsewhere">;
  /** Personas by the card that is theirs. */
  whose?: Record<string, string>;
}

/** The map of every drawing. */
export const MAP = "map";

/** The mirror of a project that holds one drawn map. */
export function drawnMap(drawing: Drawing): Mirror {
  return new Mirror(drawnRecords(drawing));
}

/** The records of a project that holds one drawn map. */
export function drawnRecords(drawing: Drawing): Entry[] {
  const lanes = Array.isArray(drawing.lanes)
    ? (drawing.lanes as readonly string[]).map((lane) => [lane, "frontstage"] as const)
    : Object.entries(drawing.lanes as Record<string, LaneKind>);
  return [
    newRecord("project", { id: "project", title: "Hotel" }),
    newRecord("map", { id: MAP, title: "Stay", rank: rank(0) }),
    ...Object.entries(drawing.phases).flatMap(([phase, steps], index): Entry[] => [
      newRecord("phase", { id: phase, map: MAP, title: phase, rank: rank(index) }),
      ...steps.map((step, place): Entry =>
        newRecord("step", { id: step, phase, title: step, rank: rank(place) }),
      ),
    ]),
    ...lanes.map(([lane, kind], index): Entry =>
      newRecord("lane", {
        id: lane,
        map: MAP,
        kind,
        title: lane,
        rank: rank(index),
        collapsed: drawing.collapsed?.includes(lane) ?? false,
        hidden: drawing.hidden?.includes(lane) ?? false,
      }),
    ),
    ...Object.entries(drawing.cards ?? {}).flatMap(([cell, cards]) =>
      cardsOf(drawing, cell, cards),
    ),
    ...Object.entries(drawing.personas ?? {}).flatMap(([name, where], index): Entry[] => [
      newRecord("persona", { id: name, name, rank: rank(index) }),
      ...(where === "on the map"
        ? [newRecord("map_persona", { id: `${MAP}/${name}`, persona: name, rank: rank(index) })]
        : []),
    ]),
    ...(drawing.links ?? []).map(([source, target, kind = "flow"]): Entry => ({
      table: "link",
      row: { id: `${source}>${target}`, source, target, kind, label: "" },
    })),
    ...Object.entries(drawing.failureModes ?? {}).flatMap(([card, titles]) =>
      titles.map((title, index): Entry =>
        newRecord("failure_mode", { id: title, card, title, rank: rank(index) }),
      ),
    ),
  ];
}

function cardsOf(drawing: Drawing, cell: string, cards: readonly string[]): Entry[] {
  const [lane = "", step = ""] = cell.split("/");
  return cards.map((card, index): Entry => {
    const marks = drawing.marks?.[card] ?? [];
    return newRecord("card", {
      id: card,
      lane,
      step,
      text: card,
      persona: drawing.whose?.[card] ?? null,
      waitPoint: marks.includes("wait-point"),
      decision: marks.includes("decision"),
      momentOfTruth: marks.includes("moment-of-truth"),
      rank: rank(index),
    });
  });
}

function rank(index: number): string {
  return String(index).padStart(4, "0");
}
