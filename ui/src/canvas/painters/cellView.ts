// One cell of the grid as an element, with the cards that stand in it.

import type { CardId, Column, Row } from "../../host";
import { cellName } from "../accessibleName";
import type { DrawnCard } from "../drawing";
import { focusKey, type GridPlace, sameFocus } from "../selection";
import { arrange } from "./arrange";
import { setAria, setPresence } from "./attributes";
import { CardView } from "./cardView";
import { buildChannelPlace } from "./channelPlace";
import type { Frame } from "./frame";
import { FIRST_STEP_COLUMN } from "./parts";

export class CellView {
  readonly element = document.createElement("div");
  readonly #cards = new Map<CardId, CardView>();
  #channelPlace: HTMLElement[] = [];
  #row: Row | undefined;
  #column: Column | undefined;
  #wording = -1;

  /** Brings the cell and its cards up to date. */
  update(frame: Frame, place: GridPlace, wording: number): void {
    const { drawing, selection } = frame;
    const column = drawing.columns[place.column];
    const row = drawing.rows[place.row];
    if (column === undefined || row === undefined) return;
    if (row !== this.#row || column !== this.#column || wording !== this.#wording) {
      this.#row = row;
      this.#column = column;
      this.#wording = wording;
      this.#dress(row, column);
    }
    setAria(this.element, "ariaColIndex", String(place.column + FIRST_STEP_COLUMN));
    const own = { type: "cell", lane: row.lane, step: column.step } as const;
    setPresence(this.element, "focused", sameFocus(selection.focus, own));
    const boxes = drawing.cardsInCell(place.column, place.row);
    // A cell with cards is heard as its cards.
    setAria(this.element, "ariaLabel", boxes.length === 0 ? cellName(row, column) : null);
    const cards = this.#updateCards(frame, boxes, row, column);
    const channelPlace = this.#updateChannelPlace(frame, row, column);
    arrange(this.element, [...cards, ...channelPlace]);
  }

  cards(): Iterable<CardId> {
    return this.#cards.keys();
  }

  #dress(row: Row, column: Column): void {
    const { element } = this;
    element.className = "cell";
    element.role = "gridcell";
    element.id = focusKey({ type: "cell", lane: row.lane, step: column.step });
    element.style.left = `${column.x}px`;
    element.style.width = `${column.width}px`;
  }

  /** The place of a channel that has the focus; no other has an element. */
  #updateChannelPlace({ selection: { focus } }: Frame, row: Row, column: Column): HTMLElement[] {
    this.#channelPlace.forEach((element) => element.remove());
    this.#channelPlace =
      focus?.type === "cell" &&
      focus.channel !== undefined &&
      focus.lane === row.lane &&
      focus.step === column.step
        ? buildChannelPlace(row, column, { ...focus, channel: focus.channel })
        : [];
    return this.#channelPlace;
  }

  #updateCards(frame: Frame, boxes: readonly DrawnCard[], row: Row, column: Column): HTMLElement[] {
    const { focus, cards: selected } = frame.selection;
    for (const [id, view] of this.#cards) {
      if (!boxes.some((box) => box.card === id)) {
        view.element.remove();
        this.#cards.delete(id);
      }
    }
    return boxes.map((box) => {
      const view = this.#cards.get(box.card) ?? new CardView();
      this.#cards.set(box.card, view);
      const gone = frame.drawing.gone.has(box.card);
      view.update(box, row, column, {
        width: frame.drawing.cardRect(box).width,
        selected: selected.has(box.card),
        focused: focus?.type === "card" && focus.card === box.card,
        heat: gone ? null : frame.heat(box.risk),
        dimmed: frame.dimmed(box.card),
        gone,
        wording: this.#wording,
      });
      return view.element;
    });
  }
}
