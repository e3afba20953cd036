import type { Focus } from "../canvas/selection";
import type { CardId, CardMove, Operation } from "../host";
import type { Cell, Grid } from "./grid";
import type { Direction } from "./walk";

/**
 * What moves the selected cards, or the focused header, one place in a direction; nothing where there is no
 * such place.
 */
export function rearrangement(
  grid: Grid,
  focus: Focus,
  cards: ReadonlySet<CardId>,
  direction: Direction,
): Operation | undefined {
  switch (focus.type) {
    case "card": {
      const moves =
        cards.size > 1
          ? movesOfMany(grid, cards, direction)
          : moveOfOne(grid, focus.card, direction);
      return moves === undefined ? undefined : { operation: "moveCards", moves };
    }
    case "step":
      return moveOfStep(grid, focus.step, direction);
    case "lane":
      return moveOfLane(grid, focus.lane, direction);
    case "phase":
      return moveOfPhase(grid, focus.phase, direction);
    case "cell":
    case "new-step":
    case "link":
      return undefined;
  }
}

/** Up and down through the cell, then into the lane beyond; left and right to the end of the next cell. */
function moveOfOne(grid: Grid, card: CardId, direction: Direction): CardMove[] | undefined {
  const position = grid.position(card);
  if (position === undefined) return undefined;
  const { index } = position;
  const cards = grid.cards(position);
  const here = grid.place(position);
  if (here === null) return undefined;
  if (direction === "up" && index > 0) {
    return [{ card, lane: here.lane, step: here.step, before: cards[index - 1]?.id ?? null }];
  }
  if (direction === "down" && index < cards.length - 1) {
    return [{ card, lane: here.lane, step: here.step, before: cards[index + 2]?.id ?? null }];
  }
  const cell = beside(position, direction);
  const there = grid.place(cell);
  if (there === null) return undefined;
  const before = direction === "down" ? (grid.cards(cell)[0]?.id ?? null) : null;
  return [{ card, lane: there.lane, step: there.step, before }];
}

/** All by one cell, keeping their order; none moves where one would leave the map. */
function movesOfMany(
  grid: Grid,
  chosen: ReadonlySet<CardId>,
  direction: Direction,
): CardMove[] | undefined {
  const moves: CardMove[] = [];
  for (const card of grid.allCards()) {
    if (!chosen.has(card.id)) continue;
    const cell = grid.cellOf(card.lane, card.step);
    const there = cell === undefined ? null : grid.place(beside(cell, direction));
    if (there === null) return undefined;
    moves.push({ card: card.id, lane: there.lane, step: there.step, before: null });
  }
  return moves;
}

function beside({ column, row }: Cell, direction: Direction): Cell {
  switch (direction) {
    case "up":
      return { column, row: row - 1 };
    case "down":
      return { column, row: row + 1 };
    case "left":
      return { column: column - 1, row };
    case "right":
      return { column: column + 1, row };
  }
}

/** A step that leaves its phase becomes the last of the phase before, or the first of the one after. */
function moveOfStep(grid: Grid, step: string, direction: Direction): Operation | undefined {
  const phase = grid.steps[grid.column(step)]?.phase;
  const place = grid.phases.findIndex((other) => other.id === phase);
  if (phase === undefined) return undefined;
  const siblings = grid.stepsOf(phase);
  const index = siblings.findIndex((other) => other.id === step);
  const to = (phaseId: string, before?: string): Operation => ({
    operation: "moveStep",
    step,
    phase: phaseId,
    before: before ?? null,
  });
  if (direction === "left") {
    if (index > 0) return to(phase, siblings[index - 1]?.id);
    const previous = grid.phases[place - 1];
    return previous === undefined ? undefined : to(previous.id);
  }
  if (direction === "right") {
    if (index < siblings.length - 1) return to(phase, siblings[index + 2]?.id);
    const next = grid.phases[place + 1];
    return next === undefined ? undefined : to(next.id, grid.stepsOf(next.id)[0]?.id);
  }
  return undefined;
}

function moveOfLane(grid: Grid, lane: string, direction: Direction): Operation | undefined {
  const row = grid.row(lane);
  const before = neighbour(grid.lanes, row, direction, "up", "down");
  return before === undefined ? undefined : { operation: "moveLane", lane, before };
}

function moveOfPhase(grid: Grid, phase: string, direction: Direction): Operation | undefined {
  const index = grid.phases.findIndex((other) => other.id === phase);
  const before = neighbour(grid.phases, index, direction, "left", "right");
  return before === undefined ? undefined : { operation: "movePhase", phase, before };
}

/** The sibling that shall follow a record that goes one place on; null for the end, undefined for nowhere. */
function neighbour(
  siblings: readonly { readonly id: string }[],
  index: number,
  direction: Direction,
  back: Direction,
  forth: Direction,
): string | null | undefined {
  if (direction === back) return siblings[index - 1]?.id;
  if (direction === forth && index < siblings.length - 1) return siblings[index + 2]?.id ?? null;
  return undefined;
}
