// Which gesture a press begins.

import { inTurn } from "../../commands";
import { useDocument } from "../../document";
import { toggleChannel } from "../channelCells";
import type { DrawnCard } from "../drawing";
import { cellAt, hitTest } from "../hitTest";
import {
  changeSelection,
  extendTo,
  type Focus,
  type Selectable,
  selectOnly,
  toggle,
  useSelection,
} from "../selection";
import type { Side } from "../geometry";
import { channelAt } from "../subRows";
import { addPoint, valueAt } from "../values";
import { connect } from "./connect";
import { dragCards } from "./dragCards";
import { dragPoint } from "./dragPoint";
import { dragSpan } from "./dragSpan";
import { currentCamera, currentDrawing, type Gesture, placeOf, type Pointer } from "./gesture";
import { marquee } from "./marquee";
import { pan } from "./pan";
import { press } from "./press";
import { reattach } from "./reattach";

/** How far from a connector one may point and still mean it, in pixels of the view. */
const LINK_TOLERANCE = 6;

/** What is held while the pointer goes down. */
export interface Press {
  readonly pointer: Pointer;
  /** The middle button, or the first one while the space bar is held. */
  readonly pans: boolean;
  /** The handle that was pressed, where one was. */
  readonly handle: Handle | null;
  /** What a click on the sign under the pointer does, where there is one. */
  readonly onSign: (() => void) | null;
}

/** A side of a card from which a connector starts, or its right edge, by which it reaches over more steps. */
export interface Handle {
  readonly card: string;
  readonly takes: Side | "span";
}

/** The gesture that a press begins. */
export function beginGesture({ pointer, pans, handle, onSign }: Press): Gesture | null {
  const drawing = currentDrawing();
  if (drawing === null) return null;
  if (pans) return pan(pointer);
  const mayChange = useDocument.getState().readOnly === null;
  if (handle !== null && mayChange) {
    const card = drawing.card(handle.card);
    if (card === undefined) return null;
    return handle.takes === "span" ? dragSpan(card) : connect(card, handle.takes);
  }
  const hit = hitAt(pointer);
  switch (hit.type) {
    case "card": {
      const item = { type: "card", card: hit.card.card } as const;
      const wasSelected = useSelection.getState().cards.has(item.card);
      // At once, not when the pointer comes up: what is dragged is what is seen to be selected.
      if (!wasSelected) select(item, pointer.extends);
      return press(
        pointer,
        () => {
          if (onSign !== null && !pointer.extends) onSign();
          else if (wasSelected && !(mayChange && !pointer.extends && clickChannel(pointer))) {
            select(item, pointer.extends);
          }
        },
        (start) => (mayChange ? dragOf(start, hit.card) : marquee(start)),
      );
    }
    case "link": {
      select({ type: "link", link: hit.link }, pointer.extends);
      const route = drawing.route(hit.link);
      const { end } = hit;
      return press(
        pointer,
        () => undefined,
        (start) =>
          mayChange && end !== null && route !== undefined ? reattach(route, end) : marquee(start),
      );
    }
    case "cell":
    case "nothing":
      return press(pointer, () => clickGround(pointer, mayChange), marquee);
  }
}

/** What a drag of a card does: a point of a curve is raised or lowered, anything else is moved. */
function dragOf(start: Pointer, card: DrawnCard): Gesture {
  const plot = currentDrawing()?.rows[card.row]?.plot ?? null;
  return card.figure?.type === "point" && plot !== null
    ? dragPoint(card, plot)
    : dragCards(start, card, useSelection.getState().cards);
}

/** The place under a pointer that the keyboard would act on. */
export function focusAt(pointer: Pointer): Focus | null {
  const drawing = currentDrawing();
  const hit = hitAt(pointer);
  switch (hit.type) {
    case "card":
      return { type: "card", card: hit.card.card };
    case "link":
      return { type: "link", link: hit.link };
    case "cell": {
      const row = drawing?.rows[hit.place.row];
      const step = drawing?.columns[hit.place.column]?.step;
      if (row === undefined || step === undefined) return null;
      const channel = channelAt(row, placeOf(pointer));
      return { type: "cell", lane: row.lane, step, ...(channel === null ? {} : { channel }) };
    }
    case "nothing":
      return null;
  }
}

export function hitAt(pointer: Pointer): ReturnType<typeof hitTest> {
  const drawing = currentDrawing();
  return drawing === null
    ? { type: "nothing" }
    : hitTest(drawing, placeOf(pointer), LINK_TOLERANCE / currentCamera().zoom);
}

function select(item: Selectable, extending: boolean): void {
  changeSelection((now) => (extending ? toggle(now, item) : selectOnly(item)));
}

/** Focuses a place of the ground. On an empty place of a curve it makes a point. */
function clickGround(pointer: Pointer, mayChange: boolean): void {
  const drawing = currentDrawing();
  const focus = focusAt(pointer);
  changeSelection((now) =>
    pointer.extends && focus !== null && drawing !== null
      ? extendTo(now, focus, drawing)
      : selectOnly(focus),
  );
  if (focus?.type !== "cell" || pointer.extends || !mayChange || clickChannel(pointer)) return;
  const row = drawing?.rows[drawing.rowOf(focus.lane) ?? -1];
  if (row?.content !== "curve" || row.plot === null) return;
  const card = addPoint(focus.lane, focus.step, valueAt(row.plot, placeOf(pointer).y - row.y));
  if (card !== null) changeSelection(() => selectOnly({ type: "card", card }));
}

/** Sets the channel under the pointer at its step, or takes it away. Answers whether there is one. */
function clickChannel(pointer: Pointer): boolean {
  const drawing = currentDrawing();
  const place = drawing === null ? null : cellAt(drawing, placeOf(pointer));
  const row = drawing?.rows[place?.row ?? -1];
  const step = drawing?.columns[place?.column ?? -1]?.step;
  const channel = row === undefined ? null : channelAt(row, placeOf(pointer));
  if (row === undefined || step === undefined || channel === null) return false;
  const { lane } = row;
  // A second click takes away what the first one has set, also where that is still on its way.
  inTurn(() => {
    const card = toggleChannel({ lane, step, channel });
    changeSelection(() =>
      selectOnly(card === null ? { type: "cell", lane, step, channel } : { type: "card", card }),
    );
  });
  return true;
}
