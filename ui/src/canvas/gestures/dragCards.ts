import { perform } from "../../document";
import type { CardId } from "../../host";
import type { DrawnCard } from "../drawing";
import { type DropPlace, dropPlaceAt, movesTo } from "../dropPlace";
import { clearFeedback, showFeedback } from "../feedback";
import { currentDrawing, type Gesture, placeOf, type Pointer } from "./gesture";

/** Moves cards to another place, all in one operation. `taken` is the card under the pointer. */
export function dragCards(start: Pointer, taken: DrawnCard, cards: ReadonlySet<CardId>): Gesture {
  const from = placeOf(start);
  let place: DropPlace | null = null;
  return {
    scrollsAtEdge: true,
    move(pointer) {
      const drawing = currentDrawing();
      if (drawing === null) return;
      const to = placeOf(pointer);
      place = dropPlaceAt(drawing, to, cards);
      showFeedback({
        dragging: {
          cards,
          by: { x: to.x - from.x, y: to.y - from.y },
          slot: place?.slot ?? null,
        },
      });
    },
    drop() {
      clearFeedback();
      const drawing = currentDrawing();
      if (drawing === null || place === null) return;
      const moves = movesTo(drawing, cards, taken, place);
      if (moves.length > 0) void perform({ operation: "moveCards", moves });
    },
    cancel: clearFeedback,
  };
}
