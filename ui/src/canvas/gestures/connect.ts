import { perform } from "../../document";
import type { CardId } from "../../host";
import type { Drawing, DrawnCard } from "../drawing";
import { clearFeedback, showFeedback } from "../feedback";
import { middleOf, type Point, type Side } from "../geometry";
import { cardAt } from "../hitTest";
import { currentDrawing, type Gesture, placeOf, type Pointer } from "./gesture";

/** Draws a connector from a side of a card to another card. */
export function connect(source: DrawnCard, side: Side): Gesture {
  return aim(
    (drawing) => middleOf(drawing.cardRect(source), side),
    (drawing, card) => card !== source.card && !areLinked(drawing, source.card, card),
    (target) => {
      void perform({
        operation: "addLink",
        source: source.card,
        target,
        kind: "flow",
        label: "",
      });
    },
  );
}

/** Aims at a card with a line from a fixed end, and acts on the card where the pointer comes up. */
export function aim(
  fixedEnd: (drawing: Drawing) => Point,
  mayBeTarget: (drawing: Drawing, card: CardId) => boolean,
  act: (target: CardId) => void,
): Gesture {
  let target: CardId | null = null;
  return {
    scrollsAtEdge: true,
    move(pointer: Pointer) {
      const drawing = currentDrawing();
      if (drawing === null) return;
      const to = placeOf(pointer);
      const card = cardAt(drawing, to)?.card ?? null;
      target = card !== null && mayBeTarget(drawing, card) ? card : null;
      showFeedback({ connecting: { from: fixedEnd(drawing), to, target } });
    },
    drop() {
      clearFeedback();
      if (target !== null) act(target);
    },
    cancel: clearFeedback,
  };
}

/** Whether a connector of this direction stands already: a second one would say nothing more. */
export function areLinked(drawing: Drawing, source: CardId, target: CardId): boolean {
  return drawing
    .allLinks()
    .map((link) => drawing.route(link))
    .some((route) => route?.source === source && route.target === target);
}
