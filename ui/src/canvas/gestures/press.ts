import { distance } from "../geometry";
import type { Gesture, Pointer } from "./gesture";

/** How far the pointer goes before a press is a drag, in pixels of the view. */
const SLACK = 4;

/** A press that is a click where the pointer stays, and becomes another gesture where it moves. */
export function press(
  start: Pointer,
  click: () => void,
  beginDrag: (start: Pointer) => Gesture,
): Gesture {
  let drag: Gesture | null = null;
  return {
    get scrollsAtEdge() {
      return drag?.scrollsAtEdge ?? false;
    },
    move(pointer) {
      if (drag === null && distance(pointer.view, start.view) > SLACK) drag = beginDrag(start);
      drag?.move(pointer);
    },
    drop(pointer) {
      if (drag === null) click();
      else drag.drop(pointer);
    },
    cancel() {
      drag?.cancel();
    },
  };
}
