import { sameFocus, type Focus } from "../canvas/selection";
import type { Grid } from "./grid";
import { enter } from "./walk";

/** Where a place stood, without its record: enough to find what stands there after the record is gone. */
export type Spot =
  | {
      readonly band: "cells";
      readonly column: number;
      readonly row: number;
      readonly index: number;
    }
  | { readonly band: "steps" | "lanes" | "phases"; readonly index: number };

/** Where a place stands now; nothing where it does not stand in the map. A connector stands at its source. */
export function spotOf(grid: Grid, place: Focus): Spot | null {
  if (!grid.has(place)) return null;
  switch (place.type) {
    case "card":
    case "cell": {
      const stop = grid.stopAt(place);
      return stop === undefined ? null : { band: "cells", ...stop };
    }
    case "step":
    case "new-step": {
      const index = grid.headerStops().findIndex((stop) => sameFocus(stop, place));
      return { band: "steps", index };
    }
    case "lane":
      return { band: "lanes", index: grid.row(place.lane) };
    case "phase": {
      const index = grid.phases.findIndex((phase) => phase.id === place.phase);
      return { band: "phases", index };
    }
    case "link": {
      const link = grid.link(place.link);
      return link === undefined ? null : spotOf(grid, { type: "card", card: link.source });
    }
  }
}

/** What stands at a spot now, or nearest to it: the card that moved up, the next step, the emptied cell. */
export function nearest(grid: Grid, spot: Spot): Focus | null {
  switch (spot.band) {
    case "cells": {
      if (grid.steps.length === 0) return grid.headerStops()[0] ?? null;
      const cell = {
        column: Math.min(spot.column, grid.steps.length - 1),
        row: Math.min(spot.row, grid.lanes.length - 1),
      };
      const lane = grid.lanes[cell.row];
      return lane !== undefined && grid.isCollapsed(cell.row)
        ? { type: "lane", lane: lane.id }
        : enter(grid, cell, spot.index);
    }
    case "steps": {
      const stops = grid.headerStops();
      return stops[Math.min(spot.index, stops.length - 1)] ?? null;
    }
    case "lanes": {
      const lane = grid.lanes[Math.min(spot.index, grid.lanes.length - 1)];
      return lane === undefined ? null : { type: "lane", lane: lane.id };
    }
    case "phases": {
      const phase = grid.phases[Math.min(spot.index, grid.phases.length - 1)];
      return phase === undefined ? null : { type: "phase", phase: phase.id };
    }
  }
}
