import { bandsAt } from "../bands";
import { freeView, toView } from "../camera";
import { clamp, type Point } from "../geometry";
import { useScene } from "../scene";
import { panBy, useViewport } from "../viewport";

/** How near to the edge the map begins to scroll, in pixels of the view. */
const EDGE = 36;
/** How fast it scrolls at the very edge and beyond, in pixels a second. */
const FASTEST = 1400;

/**
 * Scrolls the map while a dragging pointer rests at the edge of what the bands leave free. `scrolled` is
 * called after each step: the pointer is over another place of the drawing then.
 */
export class EdgeScroll {
  readonly #scrolled: () => void;
  #pointer: Point = { x: 0, y: 0 };
  #request: number | null = null;
  #last = 0;

  constructor(scrolled: () => void) {
    this.#scrolled = scrolled;
  }

  /** Follows the pointer. */
  follow(pointer: Point): void {
    this.#pointer = pointer;
    if (this.#request !== null || isStill(stepAt(pointer, 1))) return;
    this.#last = performance.now();
    this.#request = requestAnimationFrame(this.#step);
  }

  stop(): void {
    if (this.#request !== null) cancelAnimationFrame(this.#request);
    this.#request = null;
  }

  readonly #step = (now: number): void => {
    const seconds = Math.min(Math.max(now - this.#last, 0), 50) / 1000;
    const { x, y } = stepAt(this.#pointer, seconds);
    this.#last = now;
    if (!isStill({ x, y })) {
      panBy(-x, -y);
      this.#scrolled();
    }
    const goesOn = !isStill(stepAt(this.#pointer, 1));
    this.#request = goesOn ? requestAnimationFrame(this.#step) : null;
  };
}

const isStill = ({ x, y }: Point): boolean => x === 0 && y === 0;

/** How far the map scrolls in a time, in pixels of the view; never beyond its own edges. */
function stepAt({ x, y }: Point, seconds: number): Point {
  const { drawing } = useScene.getState();
  const { camera, view } = useViewport.getState();
  if (drawing === null) return { x: 0, y: 0 };
  const free = freeView(bandsAt(drawing, camera.zoom), view);
  const { grid } = drawing;
  const start = toView(camera, grid);
  const end = toView(camera, { x: grid.x + grid.width, y: grid.y + grid.height });
  return {
    x: clamp(
      speed(x - free.x, free.x + free.width - x) * seconds,
      Math.min(start.x - free.x, 0),
      Math.max(end.x - free.x - free.width, 0),
    ),
    y: clamp(
      speed(y - free.y, free.y + free.height - y) * seconds,
      Math.min(start.y - free.y, 0),
      Math.max(end.y - free.y - free.height, 0),
    ),
  };
}

/** Pixels a second: the nearer to an edge, the faster; before the start of the free view it is negative. */
function speed(fromStart: number, fromEnd: number): number {
  const nearness = (away: number) => Math.min(Math.max(1 - away / EDGE, 0), 1);
  return FASTEST * (nearness(fromEnd) ** 2 - nearness(fromStart) ** 2);
}
