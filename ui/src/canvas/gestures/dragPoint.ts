import type { Plot } from "../../host";
import type { DrawnCard } from "../drawing";
import { clearFeedback, showFeedback } from "../feedback";
import { centerOf } from "../geometry";
import { heightOf, setValue, valueAt } from "../values";
import { currentDrawing, type Gesture, placeOf } from "./gesture";

/** Raises or lowers a point of a curve, by halves. Where it would stand is seen at once. */
export function dragPoint(point: DrawnCard, plot: Plot): Gesture {
  let value: number | null = null;
  return {
    scrollsAtEdge: false,
    move(pointer) {
      const drawing = currentDrawing();
      if (drawing === null) return;
      const rowY = drawing.rowY(point.row);
      value = valueAt(plot, placeOf(pointer).y - rowY);
      const at = { x: centerOf(drawing.cardRect(point)).x, y: rowY + heightOf(plot, value) };
      showFeedback({ raising: { card: point.card, at, value } });
    },
    drop() {
      clearFeedback();
      if (value !== null) setValue(point.card, value);
    },
    cancel: clearFeedback,
  };
}
