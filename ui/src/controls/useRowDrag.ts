import { type PointerEvent, type RefObject, useState } from "react";

import { followPointer } from "../input";
import { type DropPlace, placeAmong, type Span } from "./ordering";

/** A row that is being dragged, and where it would stand. */
interface RowDrag {
  readonly id: string;
  readonly drop: DropPlace | null;
}

interface RowDragging {
  readonly drag: RowDrag | null;
  /** Begins with a press on the handle of a row. */
  readonly begin: (id: string, down: PointerEvent<HTMLElement>) => void;
}

/**
 * Lets the rows of a list be dragged up and down. The rows are the elements of the list with their id in
 * `data-row`; `move` is told before which other one, or null for the end, a row was dropped.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  move: (id: string, before: string | null) => void,
): RowDragging {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const begin = (id: string, down: PointerEvent<HTMLElement>) => {
    const element = list.current;
    if (element === null || down.button !== 0) return;
    let drop: DropPlace | null = null;
    followPointer(down.currentTarget, down.nativeEvent, {
      move: ({ clientY }) => {
        drop = placeAmong(spansOf(element), id, clientY);
        setDrag({ id, drop });
      },
      drop: () => {
        if (drop !== null) move(id, drop.before);
      },
      end: () => setDrag(null),
    });
  };
  return { drag, begin };
}

function spansOf(list: HTMLElement): readonly Span[] {
  return [...list.querySelectorAll<HTMLElement>("[data-row]")].map((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return { id: row.dataset["row"] ?? "", start: top, end: bottom };
  });
}
