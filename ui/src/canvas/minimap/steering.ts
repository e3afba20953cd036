// Going about the map by its minimap. Points are those of the minimap, in its pixels.

import { inSight, toDrawing } from "../camera";
import { centerOf, contains, type Point } from "../geometry";
import { useScene } from "../scene";
import { goOn, lookAt, useViewport } from "../viewport";
import { framed, overviewOf } from "./overview";

/** How far an arrow key goes, as a share of what is in sight. */
const STRIDE = 0.25;

const STRIDES: Readonly<Record<string, () => void>> = {
  ArrowLeft: () => goOn(-STRIDE, 0),
  ArrowRight: () => goOn(STRIDE, 0),
  ArrowUp: () => goOn(0, -STRIDE),
  ArrowDown: () => goOn(0, STRIDE),
};

/** Goes on by an arrow key. Answers whether the key is one. */
export function steerByKey(key: string): boolean {
  const stride = STRIDES[key];
  stride?.();
  return stride !== undefined;
}

/**
 * Takes hold of the frame: where the point is on it, else the frame comes there first. Answers how it then
 * follows the pointer.
 */
export function takeFrame(point: Point): (to: Point) => void {
  const { drawing } = useScene.getState();
  const { camera, view } = useViewport.getState();
  const overview = drawing === null ? null : overviewOf(drawing, view);
  if (drawing === null || overview === null) return () => undefined;

  const sight = inSight(camera, drawing, view);
  const isHeld = contains(framed(overview, sight), point);
  const start = toDrawing(overview.camera, point);
  const middle = isHeld ? centerOf(sight) : start;
  const follow = (to: Point) => {
    const place = toDrawing(overview.camera, to);
    lookAt({ x: middle.x + place.x - start.x, y: middle.y + place.y - start.y });
  };
  if (!isHeld) follow(point);
  return follow;
}
