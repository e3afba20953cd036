// A small map for tests: two lanes, three steps of 100 with gutters of 50, cards of 40 that stand 10 apart.

import type { Route, Scene, SceneDelta, TextLine } from "../host";
import { type DrawnCard, NOTHING_SAID } from "./drawing";

/** Where the grid of the sample begins. */
export const GRID = { x: 150, y: 80 } as const;
const COLUMN = 150;
const LANE = 120;

export function line(text: string): TextLine {
  return { text, x: 8, baseline: 18, width: text.length * 7 };
}

/** A card in a cell, the `index`th from the top. */
export function card(
  name: string,
  place: { readonly column: number; readonly row: number; readonly index?: number },
  more: Partial<DrawnCard> = {},
): DrawnCard {
  return {
    ...NOTHING_SAID,
    card: name,
    column: place.column,
    row: place.row,
    y: 10 + (place.index ?? 0) * 50,
    height: 40,
    lines: [line(name)],
    ...more,
  };
}

/** A connector from the right edge of a card to the left edge of one in the next column. */
export function route(link: string, source: DrawnCard, target: DrawnCard): Route {
  return {
    link,
    kind: "flow",
    source: source.card,
    target: target.card,
    points: [
      { column: source.column, x: 100, row: source.row, y: source.y + 20 },
      { column: target.column, x: -25, row: source.row, y: source.y + 20 },
      { column: target.column, x: -25, row: target.row, y: target.y + 20 },
      { column: target.column, x: 0, row: target.row, y: target.y + 20 },
    ],
    label: null,
  };
}

const arrive = card("arrive", { column: 0, row: 0 });
const wait = card("wait", { column: 1, row: 0 });
const pay = card("pay", { column: 1, row: 0, index: 1 });
const greet = card("greet", { column: 1, row: 1 });

/**
 * Steps s0 to s2 in one phase, lanes `customer` and `staff`. `arrive` stands in the first cell, `wait` above
 * `pay` in the second, `greet` below them; the last step is empty. `arrive` leads to `wait`.
 */
export function sampleScene(): Scene {
  return {
    map: "map",
    width: GRID.x + 3 * COLUMN,
    height: GRID.y + 2 * LANE,
    laneHeaderWidth: GRID.x,
    phaseHeaderHeight: 30,
    stepHeaderHeight: GRID.y - 30,
    phases: [{ phase: "stay", x: GRID.x, width: 3 * COLUMN, lines: [line("Stay")] }],
    columns: [0, 1, 2].map((index) => ({
      step: `s${index}`,
      phase: "stay",
      x: GRID.x + 50 + index * COLUMN,
      width: 100,
      lines: [line(`Step ${index}`)],
    })),
    rows: (["customer-actions", "frontstage"] as const).map((kind, index) => ({
      lane: index === 0 ? "customer" : "staff",
      kind,
      content: "cards",
      y: GRID.y + index * LANE,
      height: LANE,
      lines: [line(kind)],
      count: null,
      entries: [],
      plot: null,
    })),
    rules: [{ line: "interaction", y: GRID.y + LANE, label: line("Line of interaction") }],
    curves: [],
    cards: [arrive, wait, pay, greet],
    routes: [route("greeting", arrive, wait)],
    legend: { height: 0, entries: [] },
  };
}

/** A delta that changes nothing but what is given. */
export function delta(changed: Partial<SceneDelta>): SceneDelta {
  return {
    width: null,
    height: null,
    phaseHeaderHeight: null,
    stepHeaderHeight: null,
    phases: null,
    columns: null,
    rows: null,
    rules: null,
    movedColumns: null,
    movedRows: null,
    curves: [],
    removedCurves: [],
    cards: [],
    removedCards: [],
    routes: [],
    removedRoutes: [],
    legend: null,
    ...changed,
  };
}
