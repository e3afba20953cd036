import { perform } from "../../document";
import type { DrawnCard } from "../drawing";
import { clearFeedback, showFeedback } from "../feedback";
import { nearestCell } from "../hitTest";
import { currentDrawing, type Gesture, placeOf } from "./gesture";

/** Lets a card reach over more or fewer steps, by its right edge. */
export function dragSpan(card: DrawnCard): Gesture {
  let span = card.span;
  return {
    scrollsAtEdge: true,
    move(pointer) {
      const drawing = currentDrawing();
      const last = drawing === null ? null : nearestCell(drawing, placeOf(pointer));
      if (drawing === null || last === null) return;
      span = Math.max(last.column - card.column + 1, 1);
      showFeedback({ spanning: drawing.cardRect({ ...card, span }) });
    },
    drop() {
      clearFeedback();
      if (span !== card.span) void perform({ operation: "spanCard", card: card.card, span });
    },
    cancel: clearFeedback,
  };
}
