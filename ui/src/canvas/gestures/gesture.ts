// What a pointer does between going down and coming up again.

import type { Camera } from "../camera";
import { toDrawing } from "../camera";
import type { Drawing } from "../drawing";
import type { Point } from "../geometry";
import { useScene } from "../scene";
import { useViewport } from "../viewport";

/** Where the pointer is. */
export interface Pointer {
  /** In pixels of the view. */
  readonly view: Point;
  /** Whether the pointer extends what is selected: Shift, Control or Command is held. */
  readonly extends: boolean;
}

/** One gesture. It ends with exactly one of `drop` and `cancel`. */
export interface Gesture {
  move(pointer: Pointer): void;
  /** The pointer came up. */
  drop(pointer: Pointer): void;
  /** The gesture was broken off: nothing of it may remain. */
  cancel(): void;
  /** Whether the map scrolls by itself while the pointer rests at the edge of the view. */
  readonly scrollsAtEdge: boolean;
}

/** The place of the drawing that a pointer is over. The camera may move while the pointer rests. */
export function placeOf({ view }: Pointer): Point {
  return toDrawing(currentCamera(), view);
}

export const currentCamera = (): Camera => useViewport.getState().camera;

export const currentDrawing = (): Drawing | null => useScene.getState().drawing;
