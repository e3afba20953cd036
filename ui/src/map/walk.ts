import { sameFocus, type Focus } from "../canvas/selection";
import type { LaneId, PhaseId } from "../host";
import type { Cell, Grid, HeaderStop, Stop } from "./grid";
import { bandOf, type PlaceOf } from "./place";

export type Direction = "up" | "down" | "left" | "right";

/**
 * The place one arrow key away; nothing where the map ends. Up and down go through the cards of a cell, or the
 * sub-rows of its lane, before they leave it. Above the first lane are the step titles and above them the phases; left of the
 * first step are the lane names. From a connector, left and up lead to the card that it leaves, right and
 * down to the one that it reaches.
 */
export function walk(grid: Grid, from: Focus, direction: Direction): Focus | null {
  switch (from.type) {
    case "card":
    case "cell": {
      const stop = grid.stopAt(from);
      return stop === undefined ? null : leave(grid, stop, direction);
    }
    case "step":
    case "new-step":
      return walkFromStep(grid, from, direction);
    case "lane":
      return walkFromLane(grid, from.lane, direction);
    case "phase":
      return walkFromPhase(grid, from.phase, direction);
    case "link": {
      const link = grid.link(from.link);
      if (link === undefined) return null;
      const back = direction === "left" || direction === "up";
      return { type: "card", card: back ? link.source : link.target };
    }
  }
}

/** The last place in a direction before another band begins; from there, the first of that band. */
export function walkToEdge(grid: Grid, from: Focus, direction: Direction): Focus | null {
  let place = walk(grid, from, direction);
  if (place === null || bandOf(place) !== bandOf(from)) return place;
  for (;;) {
    const next = walk(grid, place, direction);
    if (next === null || bandOf(next) !== bandOf(from)) return place;
    place = next;
  }
}

/** One step to the right or left, never out of the lane or the band of titles. */
export function walkSideways(grid: Grid, from: Focus, direction: "left" | "right"): Focus | null {
  const place = walk(grid, from, direction);
  return place === null || bandOf(place) !== bandOf(from) ? null : place;
}

/** The first card or cell of the map, or the last; in a map without steps the place for the first step. */
export function corner(grid: Grid, end: "first" | "last"): Focus | null {
  if (grid.steps.length === 0) return grid.headerStops()[0] ?? null;
  return end === "first"
    ? enter(grid, { column: 0, row: grid.openRow(0, "down") }, 0)
    : enter(grid, { column: grid.steps.length - 1, row: lastOpenRow(grid) }, LAST);
}

/** Enters a cell from above (0), from below ({@link LAST}) or beside one of its stops. */
export function enter(grid: Grid, cell: Cell, index: number): Focus | null {
  const stops = grid.stops(cell);
  return stops[Math.min(index, stops.length - 1)] ?? grid.place(cell);
}

const lastOpenRow = (grid: Grid): number => grid.openRow(grid.lanes.length - 1, "up");

/** An index that no stop of a cell is beyond. */
const LAST = Number.POSITIVE_INFINITY;

function leave(grid: Grid, stop: Stop, direction: Direction): Focus | null {
  const { column, row, index } = stop;
  const stops = grid.stops(stop);
  switch (direction) {
    case "up": {
      const above = stops[index - 1];
      if (above !== undefined) return above;
      const upper = grid.openRow(row - 1, "up");
      if (upper >= 0) return enter(grid, { column, row: upper }, LAST);
      const step = grid.steps[column];
      return step === undefined ? null : { type: "step", step: step.id };
    }
    case "down": {
      const below = stops[index + 1];
      if (below !== undefined) return below;
      return enter(grid, { column, row: grid.openRow(row + 1, "down") }, 0);
    }
    case "left": {
      if (column > 0) return enter(grid, { column: column - 1, row }, index);
      const lane = grid.lanes[row];
      return lane === undefined ? null : { type: "lane", lane: lane.id };
    }
    case "right":
      return enter(grid, { column: column + 1, row }, index);
  }
}

function walkFromStep(grid: Grid, from: HeaderStop, direction: Direction): Focus | null {
  const stops = grid.headerStops();
  const index = stops.findIndex((stop) => sameFocus(stop, from));
  switch (direction) {
    case "up": {
      const phase = phaseOf(grid, from);
      return phase === undefined ? null : { type: "phase", phase };
    }
    case "down":
      return from.type === "step"
        ? enter(grid, { column: grid.column(from.step), row: grid.openRow(0, "down") }, 0)
        : null;
    case "left":
      return stops[index - 1] ?? firstLane(grid);
    case "right":
      return stops[index + 1] ?? null;
  }
}

function walkFromLane(grid: Grid, lane: LaneId, direction: Direction): Focus | null {
  const row = grid.row(lane);
  switch (direction) {
    case "up": {
      const above = grid.lanes[row - 1];
      return above === undefined
        ? (grid.headerStops()[0] ?? null)
        : { type: "lane", lane: above.id };
    }
    case "down": {
      const below = grid.lanes[row + 1];
      return below === undefined ? null : { type: "lane", lane: below.id };
    }
    case "left":
      return null;
    case "right":
      return grid.isCollapsed(row) ? null : enter(grid, { column: 0, row }, 0);
  }
}

function walkFromPhase(grid: Grid, phase: PhaseId, direction: Direction): Focus | null {
  const index = grid.phases.findIndex((other) => other.id === phase);
  switch (direction) {
    case "up":
      return null;
    case "down":
      return grid.headerStops().find((stop) => phaseOf(grid, stop) === phase) ?? null;
    case "left":
    case "right": {
      const other = grid.phases[direction === "left" ? index - 1 : index + 1];
      return other === undefined ? null : { type: "phase", phase: other.id };
    }
  }
}

/** The phase under whose title a place in the band of step titles lies. */
function phaseOf(grid: Grid, stop: HeaderStop): PhaseId | undefined {
  return stop.type === "new-step" ? stop.phase : grid.steps[grid.column(stop.step)]?.phase;
}

function firstLane(grid: Grid): PlaceOf<"lane"> | null {
  const lane = grid.lanes[0];
  return lane === undefined ? null : { type: "lane", lane: lane.id };
}
