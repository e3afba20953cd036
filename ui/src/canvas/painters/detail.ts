// Near or far: whether cards are elements of the page that can be read, or boxes on the canvas.

import { textStyles } from "../drawing.generated";

export type Detail = "near" | "far";

// Leaving and entering differ, so that a camera that rests on the border does not go to and fro.
// Measured in WebKitGTK without a GPU: 500 cards in the page cost 32 ms a frame.
const CARDS_TO_LEAVE = 300;
const CARDS_TO_ENTER = 240;
/** The size in pixels below which letters are not read. */
const TEXT_TO_LEAVE = 6.5;
const TEXT_TO_ENTER = 7.2;

/** The detail for a zoom and a number of cards in view, after what it was before. */
export function detailFor(before: Detail, zoom: number, cardsInView: number): Detail {
  const text = textStyles.card.size * zoom;
  return before === "near"
    ? text < TEXT_TO_LEAVE || cardsInView > CARDS_TO_LEAVE
      ? "far"
      : "near"
    : text >= TEXT_TO_ENTER && cardsInView <= CARDS_TO_ENTER
      ? "near"
      : "far";
}
