// The near view: the cells in sight and their cards as elements, in the layer that the camera moves.
//
// Elements are made for what comes into sight and removed for what leaves it, a few milliseconds a frame, so
// that a view full of new cards does not hold up the camera; until a card has its element, the canvas shows
// it as a box. The focused place always has its elements, also out of sight and far away: assistive
// technology reads it from them.

import { onChange } from "../../document";
import type { CardId, LaneId, RecordDiff, RecordTable } from "../../host";
import { useLanguage } from "../../i18n";
import type { GridPlace } from "../selection";
import { arrange } from "./arrange";
import { type Frame, shownWithRim } from "./frame";
import { RowView } from "./rowView";

/** How far beyond the view cells are made beforehand, in pixels of the view. */
const RIM = 120;
/** How long a frame may spend on making elements, in milliseconds. */
const BUDGET = 5;

export class CardLayer {
  readonly #element: HTMLElement;
  readonly #rows = new Map<LaneId, RowView>();
  readonly #stop: readonly (() => void)[];
  /** The cards that stand in the page as elements: another set whenever one came or went. */
  made: ReadonlySet<CardId> = new Set();
  /** What the elements show; nothing while some are still to be made. */
  #shown: { readonly frame: Frame; readonly cells: string } | null = null;
  /** Moves with the language, in which the cards' names are spoken, and with the names that they speak of. */
  #wording = 0;

  /** `repaint` asks for another frame. */
  constructor(element: HTMLElement, repaint: () => void) {
    this.#element = element;
    const nameAnew = () => {
      this.#wording++;
      this.#shown = null;
      repaint();
    };
    this.#stop = [
      useLanguage.subscribe(nameAnew),
      onChange(({ diff }) => {
        if (renamesWhatCardsName(diff)) nameAnew();
      }),
    ];
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
  }

  /** Makes what came into sight. Answers whether all of it is made. */
  paint(frame: Frame): boolean {
    const columnsByRow = wantedCells(frame);
    const cells = [...columnsByRow].map(([row, columns]) => `${row}:${columns.join()}`).join(";");
    if (this.#shown?.cells === cells && showsTheSame(this.#shown.frame, frame)) return true;
    const complete = this.#update(frame, columnsByRow);
    this.#shown = complete ? { frame, cells } : null;
    return complete;
  }

  #update(frame: Frame, columnsByRow: ReadonlyMap<number, readonly number[]>): boolean {
    const deadline = performance.now() + BUDGET;
    const timeLeft = () => performance.now() < deadline;
    this.#removeRows(frame, columnsByRow);
    let complete = true;
    const elements: HTMLElement[] = [];
    for (const [index, columns] of columnsByRow) {
      const lane = frame.drawing.rows[index]?.lane;
      if (lane === undefined) continue;
      const row = this.#rows.get(lane) ?? new RowView(lane);
      this.#rows.set(lane, row);
      complete = row.update(frame, index, columns, this.#wording, timeLeft) && complete;
      elements.push(row.element);
    }
    arrange(this.#element, elements);
    this.made = new Set([...this.#rows.values()].flatMap((row) => [...row.cards()]));
    return complete;
  }

  #removeRows(frame: Frame, columnsByRow: ReadonlyMap<number, readonly number[]>): void {
    const wanted = new Set([...columnsByRow.keys()].map((row) => frame.drawing.rows[row]?.lane));
    for (const [lane, row] of this.#rows) {
      if (!wanted.has(lane)) {
        row.element.remove();
        this.#rows.delete(lane);
      }
    }
  }
}

/** Whether cards may be called otherwise without being drawn otherwise. */
function renamesWhatCardsName(diff: RecordDiff): boolean {
  return diff.some(({ after }) => after !== null && NAMED_BY_CARDS.has(after.table));
}

/** What a card names without showing its name. */
const NAMED_BY_CARDS: ReadonlySet<RecordTable> = new Set(["touchpoint", "channel", "map"]);

function showsTheSame(one: Frame, other: Frame): boolean {
  return (
    one.revision === other.revision &&
    one.selection === other.selection &&
    one.heat === other.heat &&
    one.dimmed === other.dimmed &&
    one.drawing === other.drawing
  );
}

/**
 * The columns of each row that shall have elements: what is in sight when near, and the focused cell. Every
 * lane has its row, since its name hangs from it.
 */
function wantedCells(frame: Frame): ReadonlyMap<number, readonly number[]> {
  const { drawing, selection } = frame;
  const wanted = new Map<number, number[]>(drawing.rows.map((_, row) => [row, []]));
  if (frame.detail === "near") {
    const range = drawing.rangeIn(shownWithRim(frame, RIM));
    for (let row = range.firstRow; row <= range.lastRow; row++) {
      // A collapsed lane has no cells: only its name is there.
      const open = drawing.rows[row]?.count === null;
      const count = open ? Math.max(range.lastColumn - range.firstColumn + 1, 0) : 0;
      wanted.set(
        row,
        Array.from({ length: count }, (_, index) => range.firstColumn + index),
      );
    }
    drawing.reachingInto(range).forEach((card) => want(wanted, card));
  }
  const focused = selection.focus === null ? null : drawing.placeOf(selection.focus);
  if (focused !== null) want(wanted, focused);
  return wanted;
}

/** Adds a cell to those that shall have elements. */
function want(wanted: ReadonlyMap<number, number[]>, { column, row }: GridPlace): void {
  const columns = wanted.get(row);
  if (columns === undefined || columns.includes(column)) return;
  columns.push(column);
  columns.sort((one, other) => one - other);
}
