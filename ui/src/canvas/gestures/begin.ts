// Which gesture a press begins.

import { useDocument } from "../../document";
import { hitTest } from "../hitTest";
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
import { connect } from "./connect";
import { dragCards } from "./dragCards";
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
  readonly handle: { readonly card: string; readonly side: Side } | null;
}

/** The gesture that a press begins. */
export function beginGesture({ pointer, pans, handle }: Press): Gesture | null {
  const drawing = currentDrawing();
  if (drawing === null) return null;
  if (pans) return pan(pointer);
  const mayChange = useDocument.getState().readOnly === null;
  if (handle !== null && mayChange) {
    const source = drawing.card(handle.card);
    return source === undefined ? null : connect(source, handle.side);
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
          if (wasSelected) select(item, pointer.extends);
        },
        (start) =>
          mayChange ? dragCards(start, hit.card, useSelection.getState().cards) : marquee(start),
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
      return press(pointer, () => clickGround(focusAt(pointer), pointer.extends), marquee);
  }
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
      const lane = drawing?.rows[hit.place.row]?.lane;
      const step = drawing?.columns[hit.place.column]?.step;
      return lane === undefined || step === undefined ? null : { type: "cell", lane, step };
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

function clickGround(focus: Focus | null, extending: boolean): void {
  const drawing = currentDrawing();
  changeSelection((now) =>
    extending && focus !== null && drawing !== null
      ? extendTo(now, focus, drawing)
      : selectOnly(focus),
  );
}
