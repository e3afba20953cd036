// One lane of the grid as an element, with the cells that are made of it.

import type { CardId, StepId } from "../../host";
import { focusKey } from "../selection";
import { arrange } from "./arrange";
import { CellView } from "./cellView";
import { setAria, setStyle } from "./attributes";
import type { Frame } from "./frame";
import { FIRST_LANE_ROW } from "./parts";

/** Says whether there is still time to make another element in this frame. */
export type TimeLeft = () => boolean;

export class RowView {
  readonly element = document.createElement("div");
  readonly #cells = new Map<StepId, CellView>();

  constructor(lane: string) {
    this.element.className = "row";
    this.element.role = "row";
    // The lane's name stands in the band at the left, which does not move sideways with the cells.
    this.element.setAttribute("aria-owns", focusKey({ type: "lane", lane }));
  }

  /** Brings these cells up to date and removes all others. Answers whether all of them could be made. */
  update(
    frame: Frame,
    index: number,
    columns: readonly number[],
    wording: number,
    timeLeft: TimeLeft,
  ): boolean {
    const row = frame.drawing.rows[index];
    if (row === undefined) return true;
    setAria(this.element, "ariaRowIndex", String(index + FIRST_LANE_ROW));
    setStyle(this.element, "top", `${row.y}px`);
    setStyle(this.element, "height", `${row.height}px`);

    this.#removeAllBut(frame, columns);
    let complete = true;
    const made: CellView[] = [];
    for (const column of columns) {
      const step = frame.drawing.columns[column]?.step;
      if (step === undefined) continue;
      let cell = this.#cells.get(step);
      if (cell === undefined) {
        if (!timeLeft()) {
          complete = false;
          continue;
        }
        cell = new CellView();
        this.#cells.set(step, cell);
      }
      cell.update(frame, { column, row: index }, wording);
      made.push(cell);
    }
    arrange(
      this.element,
      made.map((cell) => cell.element),
    );
    return complete;
  }

  /** The cards that have elements in this row. */
  *cards(): Iterable<CardId> {
    for (const cell of this.#cells.values()) yield* cell.cards();
  }

  #removeAllBut(frame: Frame, columns: readonly number[]): void {
    const steps = new Set(columns.map((column) => frame.drawing.columns[column]?.step));
    for (const [step, cell] of this.#cells) {
      if (!steps.has(step)) {
        cell.element.remove();
        this.#cells.delete(step);
      }
    }
  }
}
