// The parts of a connector that are in sight. A connector may run through the whole map; a stroke costs what
// it is long, dashes above all, also where nobody sees them.

import { legTouches, type Point, type Rect } from "../geometry";

/**
 * The runs of a line of legs along the axes that touch a rectangle, each cut off a little outside of it.
 * The length from the line's start to the start of each run is a multiple of `period`, that of its dashes
 * (0 for none), so that they stay where they are while the view moves along the line.
 */
export function runsIn(points: readonly Point[], rect: Rect, period: number): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] | null = null;
  let length = 0;
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (from === undefined || to === undefined) break;
    if (legTouches(from, to, rect)) {
      if (run === null) {
        run = [startInside(from, to, rect, length, period)];
        runs.push(run);
      }
      run.push(cutOff(from, to, rect));
      // A leg that leaves the rectangle ends its run there.
      if (!sees(rect, to)) run = null;
    } else {
      run = null;
    }
    length += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  }
  return runs;
}

/** Where a leg begins to be seen, moved back to where a dash begins. */
function startInside(from: Point, to: Point, rect: Rect, before: number, period: number): Point {
  if (before === 0 && sees(rect, from)) return from;
  const start = cutOff(to, from, rect);
  const along = Math.abs(start.x - from.x) + Math.abs(start.y - from.y);
  const back = period === 0 ? 0 : Math.min((before + along) % period, along);
  return {
    x: start.x - Math.sign(to.x - from.x) * back,
    y: start.y - Math.sign(to.y - from.y) * back,
  };
}

/** The end of a leg, or where it leaves the rectangle. */
function cutOff(from: Point, to: Point, rect: Rect): Point {
  return from.y === to.y
    ? { x: Math.min(Math.max(to.x, rect.x), rect.x + rect.width), y: to.y }
    : { x: to.x, y: Math.min(Math.max(to.y, rect.y), rect.y + rect.height) };
}

function sees(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}
