// Where dragged cards would fall, and the one operation that puts them there.

import type { CardId, CardMove } from "../host";
import type { Drawing, DrawnCard } from "./drawing";
import { lengths } from "./drawing.generated";
import { clamp, type Point, type Rect } from "./geometry";
import { nearestCell } from "./hitTest";
import type { GridPlace } from "./selection";

/** A slot among the cards of a cell. */
export interface DropPlace extends GridPlace {
  /** The card that would follow; nothing at the cell's end. */
  readonly before: CardId | null;
  /** Where the slot is in the drawing. */
  readonly slot: Rect;
}

/** The thickness of a slot between two cards: a little less than the gap that it stands in. */
const SLOT_HEIGHT = lengths.cardGap - 4;

/**
 * The slot under a point, among the cards that are not dragged. Outside the grid it is the nearest one.
 * Nothing in a map without steps.
 */
export function dropPlaceAt(
  drawing: Drawing,
  point: Point,
  dragged: ReadonlySet<CardId>,
): DropPlace | null {
  const place = nearestCell(drawing, point);
  if (place === null) return null;
  const staying = drawing
    .cardsInCell(place.column, place.row)
    .filter((card) => !dragged.has(card.card));
  const next = staying.findIndex((card) => middleOf(drawing, card) > point.y);
  const index = next === -1 ? staying.length : next;
  return {
    ...place,
    before: staying[index]?.card ?? null,
    slot: slotRect(drawing, place, staying[index - 1], staying[index]),
  };
}

/**
 * The moves that bring cards to a place. The card that the pointer took goes into the slot; the others keep
 * their distance to it in steps and lanes, as far as the grid reaches. Empty where nothing would change.
 */
export function movesTo(
  drawing: Drawing,
  cards: Iterable<CardId>,
  taken: DrawnCard,
  place: DropPlace,
): CardMove[] {
  const dragged = inReadingOrder(drawing, cards);
  const columns = shift(
    dragged.map((card) => card.column),
    place.column - taken.column,
    drawing.columns.length,
  );
  const rows = shift(
    dragged.map((card) => card.row),
    place.row - taken.row,
    drawing.rows.length,
  );
  const moves = dragged.flatMap((card): CardMove[] => {
    const [column, row] = [card.column + columns, card.row + rows];
    const [step, lane] = [drawing.columns[column]?.step, drawing.rows[row]?.lane];
    if (step === undefined || lane === undefined) return [];
    const before = column === place.column && row === place.row ? place.before : null;
    return [{ card: card.card, lane, step, before }];
  });
  return changes(drawing, dragged, moves) ? moves : [];
}

function inReadingOrder(drawing: Drawing, cards: Iterable<CardId>): DrawnCard[] {
  return [...cards]
    .map((card) => drawing.card(card))
    .filter((card) => card !== undefined)
    .sort((one, other) => one.column - other.column || one.row - other.row || one.y - other.y);
}

/** The part of a shift that keeps every index inside the grid. */
function shift(indices: readonly number[], by: number, count: number): number {
  return clamp(by, -Math.min(...indices), count - 1 - Math.max(...indices));
}

/** Whether the cells would hold other cards, or the same in another order, after the moves. */
function changes(
  drawing: Drawing,
  dragged: readonly DrawnCard[],
  moves: readonly CardMove[],
): boolean {
  const leavesCell = moves.some((move, index) => {
    const card = dragged[index];
    return (
      card === undefined ||
      drawing.columnOf(move.step) !== card.column ||
      drawing.rowOf(move.lane) !== card.row
    );
  });
  if (leavesCell) return true;
  const cells = new Map(moves.map((move) => [`${move.lane}/${move.step}`, move]));
  return [...cells.values()].some((move) => {
    const cell = drawing
      .cardsInCell(drawing.columnOf(move.step) ?? -1, drawing.rowOf(move.lane) ?? -1)
      .map((card) => card.card);
    const arranged = arrangedCell(cell, moves);
    return arranged.some((card, index) => card !== cell[index]);
  });
}

/** The cards of a cell after the moves of those that stay in it. */
function arrangedCell(cell: readonly CardId[], moves: readonly CardMove[]): CardId[] {
  const arranged = [...cell];
  for (const { card, before } of moves) {
    const from = arranged.indexOf(card);
    if (from === -1) continue;
    arranged.splice(from, 1);
    const follower = arranged.indexOf(before ?? "");
    arranged.splice(follower === -1 ? arranged.length : follower, 0, card);
  }
  return arranged;
}

function middleOf(drawing: Drawing, card: DrawnCard): number {
  return drawing.rowY(card.row) + card.y + card.height / 2;
}

function slotRect(
  drawing: Drawing,
  { column, row }: GridPlace,
  above: DrawnCard | undefined,
  below: DrawnCard | undefined,
): Rect {
  const cell = drawing.cellRect(column, row);
  if (above === undefined && below === undefined) {
    const height = Math.min(lengths.cardMinHeight, cell.height);
    return { ...cell, y: cell.y + (cell.height - height) / 2, height };
  }
  const middle =
    above !== undefined
      ? cell.y + above.y + above.height + lengths.cardGap / 2
      : cell.y + (below?.y ?? 0) - lengths.cardGap / 2;
  return { ...cell, y: middle - SLOT_HEIGHT / 2, height: SLOT_HEIGHT };
}
