// Points and rectangles in a plane; y grows downwards.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A side of a rectangle. */
export type Side = "top" | "right" | "bottom" | "left";

/** Whether two rectangles share more than an edge. */
export function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Whether a point lies inside or on the edge. */
export function contains(rect: Rect, point: Point): boolean {
  return (
    point.x >= rect.x &&
    point.x <= rect.x + rect.width &&
    point.y >= rect.y &&
    point.y <= rect.y + rect.height
  );
}

/** Whether a rectangle lies inside another; their edges may meet. */
export function encloses(outer: Rect, inner: Rect): boolean {
  const end = { x: inner.x + inner.width, y: inner.y + inner.height };
  return contains(outer, inner) && contains(outer, end);
}

/** The rectangle moved outwards by a distance on every side. */
export function grown(rect: Rect, by: number): Rect {
  return {
    x: rect.x - by,
    y: rect.y - by,
    width: rect.width + 2 * by,
    height: rect.height + 2 * by,
  };
}

/** The rectangle with these two opposite corners. */
export function spanned(corner: Point, opposite: Point): Rect {
  return {
    x: Math.min(corner.x, opposite.x),
    y: Math.min(corner.y, opposite.y),
    width: Math.abs(corner.x - opposite.x),
    height: Math.abs(corner.y - opposite.y),
  };
}

/** The smallest rectangle around all of them; nothing where there is none. */
export function around(rects: Iterable<Rect>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

export function centerOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** The distance of a point from a straight line between two others. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along =
    squared === 0 ? 0 : clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / squared, 0, 1);
  return distance(point, { x: from.x + along * dx, y: from.y + along * dy });
}

/** Whether a straight leg along an axis touches a rectangle. */
export function legTouches(from: Point, to: Point, rect: Rect): boolean {
  return (
    Math.min(from.x, to.x) <= rect.x + rect.width &&
    Math.max(from.x, to.x) >= rect.x &&
    Math.min(from.y, to.y) <= rect.y + rect.height &&
    Math.max(from.y, to.y) >= rect.y
  );
}

/** The index of the first element for which the test holds, where it holds for all after it too. */
export function firstWhere<T>(sorted: readonly T[], holds: (element: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = sorted[middle];
    if (element !== undefined && holds(element)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The middle of a side. */
export function middleOf(rect: Rect, side: Side): Point {
  const center = centerOf(rect);
  switch (side) {
    case "top":
      return { x: center.x, y: rect.y };
    case "bottom":
      return { x: center.x, y: rect.y + rect.height };
    case "left":
      return { x: rect.x, y: center.y };
    case "right":
      return { x: rect.x + rect.width, y: center.y };
  }
}
