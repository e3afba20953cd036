// A card of a board on its way to another column, by the pointer.

import { type PointerEvent, type RefObject, useState } from "react";

import { followPointer } from "../../input";

/** A card that is being dragged, and the column over which it is. */
interface CardDrag {
  readonly action: string;
  readonly over: string | null;
}

interface CardDragging {
  readonly drag: CardDrag | null;
  /** Begins with a press on a card, beside what can be typed into or pressed there. */
  readonly begin: (action: string, down: PointerEvent<HTMLElement>) => void;
}

/**
 * Lets the cards of a board be dragged from column to column. The columns are the elements of the board with their
 * name in `data-column`; `drop` is told over which of them a card came down.
 */
export function useCardDrag(
  board: RefObject<HTMLElement | null>,
  drop: (action: string, column: string) => void,
): CardDragging {
  const [drag, setDrag] = useState<CardDrag | null>(null);
  const begin = (action: string, down: PointerEvent<HTMLElement>) => {
    const element = board.current;
    const onControl = (down.target as Element).closest("input, textarea, select, button, label");
    if (element === null || down.button !== 0 || onControl !== null) return;
    // A press that becomes a drag chooses no text on its way.
    down.preventDefault();
    let over: string | null = null;
    followPointer(down.currentTarget, down.nativeEvent, {
      move: ({ clientX }) => {
        over = columnAt(element, clientX);
        setDrag({ action, over });
      },
      drop: () => {
        if (over !== null) drop(action, over);
      },
      end: () => setDrag(null),
    });
  };
  return { drag, begin };
}

/** The column at a place of the window: a board is as high as the page, so that only the way across counts. */
function columnAt(board: HTMLElement, x: number): string | null {
  const columns = [...board.querySelectorAll<HTMLElement>("[data-column]")];
  const found = columns.find((column) => {
    const { left, right } = column.getBoundingClientRect();
    return x >= left && x <= right;
  });
  return found?.dataset["column"] ?? null;
}
