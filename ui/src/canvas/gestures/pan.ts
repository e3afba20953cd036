import { panBy } from "../viewport";
import type { Gesture, Pointer } from "./gesture";

/** Pushes the map with the hand. Escape leaves it where it was pushed to, as letting go does. */
export function pan(start: Pointer): Gesture {
  let last = start.view;
  return {
    scrollsAtEdge: false,
    move({ view }) {
      panBy(view.x - last.x, view.y - last.y);
      last = view;
    },
    drop: () => undefined,
    cancel: () => undefined,
  };
}
