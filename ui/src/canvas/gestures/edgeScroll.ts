import { bandsAt } from "../bands";
import { freeView } from "../camera";
import type { Point } from "../geometry";
import { useScene } from "../scene";
import { panBy, useViewport } from "../viewport";

/** How near to the edge the map begins to scroll, in pixels of the view. */
const EDGE = 48;
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
    const { x, y } = speedAt(pointer);
    if ((x !== 0 || y !== 0) && this.#request === null) {
      this.#last = performance.now();
      this.#request = requestAnimationFrame(this.#step);
    }
  }

  stop(): void {
    if (this.#request !== null) cancelAnimationFrame(this.#request);
    this.#request = null;
  }

  readonly #step = (now: number): void => {
    const { x, y } = speedAt(this.#pointer);
    if (x === 0 && y === 0) {
      this.#request = null;
      return;
    }
    const seconds = Math.min(Math.max(now - this.#last, 0), 50) / 1000;
    this.#last = now;
    panBy(-x * seconds, -y * seconds);
    this.#scrolled();
    this.#request = requestAnimationFrame(this.#step);
  };
}

function speedAt({ x, y }: Point): Point {
  const { drawing } = useScene.getState();
  const { camera, view } = useViewport.getState();
  if (drawing === null) return { x: 0, y: 0 };
  const free = freeView(bandsAt(drawing, camera.zoom), view);
  return {
    x: speed(x - free.x, free.x + free.width - x),
    y: speed(y - free.y, free.y + free.height - y),
  };
}

/** The nearer to an edge, the faster; before the start of the free view it is negative. */
function speed(fromStart: number, fromEnd: number): number {
  const nearness = (away: number) => Math.min(Math.max(1 - away / EDGE, 0), 1);
  return FASTEST * (nearness(fromEnd) ** 2 - nearness(fromStart) ** 2);
}
