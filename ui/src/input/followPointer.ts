/** How far the pointer goes before a press becomes a drag, in pixels. */
const SLACK = 4;

/** What a drag does. It ends with `end` in any case, after `drop` where the pointer came up. */
export interface Drag {
  /** The pointer is elsewhere: once when the press becomes a drag, then each time it moves. */
  readonly move: (event: PointerEvent) => void;
  /** The pointer came up after a drag. */
  readonly drop: () => void;
  /** It is over, or was broken off by Escape: nothing of it may be seen any longer. */
  readonly end: () => void;
}

/**
 * Follows the pointer from a press inside an element until it comes up. Wherever it goes: a quick hand has left a
 * narrow handle with the first move.
 */
export function followPointer(element: HTMLElement, down: PointerEvent, drag: Drag): void {
  const following = new AbortController();
  const { signal } = following;
  let dragging = false;
  const end = () => {
    following.abort();
    drag.end();
  };
  window.addEventListener(
    "pointermove",
    (move) => {
      if (move.pointerId !== down.pointerId) return;
      const way = Math.hypot(move.clientX - down.clientX, move.clientY - down.clientY);
      if (!dragging && way > SLACK) {
        dragging = true;
        // Not before: a click would be told of the element that captures, and not of what was clicked.
        element.setPointerCapture(down.pointerId);
      }
      if (dragging) drag.move(move);
    },
    { signal },
  );
  window.addEventListener(
    "pointerup",
    (up) => {
      if (up.pointerId !== down.pointerId) return;
      following.abort();
      if (dragging) drag.drop();
      drag.end();
    },
    { signal },
  );
  element.addEventListener("lostpointercapture", end, { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end();
    },
    { signal, capture: true },
  );
}
