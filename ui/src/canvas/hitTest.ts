// What lies at a point of the drawing. Asked of the drawing and not of the page's elements, so that the
// answer is the same near and far.

import type { Column, LinkId, Row } from "../host";
import type { Drawing, DrawnCard } from "./drawing";
import { contains, distance, distanceToSegment, firstWhere, grown, type Point } from "./geometry";
import type { GridPlace } from "./selection";

export type Hit =
  | { readonly type: "card"; readonly card: DrawnCard }
  | { readonly type: "link"; readonly link: LinkId; readonly end: RouteEnd | null }
  | { readonly type: "cell"; readonly place: GridPlace }
  | { readonly type: "nothing" };

/** The end of a connector that a point is close enough to for taking it in hand. */
export type RouteEnd = "source" | "target";

/** How close to its end a connector is taken by that end, in tolerances. */
const END_REACH = 2.5;

/**
 * What lies at a point: a card before a connector before the cell. `tolerance` is how far from a connector
 * one may point and still mean it, in units of the drawing.
 */
export function hitTest(drawing: Drawing, point: Point, tolerance: number): Hit {
  const card = cardAt(drawing, point);
  const link = linkAt(drawing, point, tolerance);
  // The end of a connector lies on the card's edge; there the connector is meant only outside the card.
  if (card !== null) return { type: "card", card };
  if (link !== null) return link;
  const place = cellAt(drawing, point);
  return place === null ? { type: "nothing" } : { type: "cell", place };
}

export function cardAt(drawing: Drawing, point: Point): DrawnCard | null {
  let found: DrawnCard | null = null;
  drawing.forEachCardIn({ ...point, width: 0, height: 0 }, (card) => {
    if (contains(drawing.cardRect(card), point)) found = card;
  });
  return found;
}

function linkAt(
  drawing: Drawing,
  point: Point,
  tolerance: number,
): Extract<Hit, { type: "link" }> | null {
  let nearest = tolerance;
  let found: Extract<Hit, { type: "link" }> | null = null;
  const around = grown({ ...point, width: 0, height: 0 }, tolerance);
  for (const route of drawing.routesIn(around)) {
    const points = drawing.routePoints(route);
    for (const [index, to] of points.entries()) {
      const from = points[index - 1];
      const away = from === undefined ? Infinity : distanceToSegment(point, from, to);
      if (away <= nearest) {
        nearest = away;
        found = {
          type: "link",
          link: route.link,
          end: endAt(points, point, tolerance * END_REACH),
        };
      }
    }
  }
  return found;
}

function endAt(points: readonly Point[], point: Point, reach: number): RouteEnd | null {
  const [first, last] = [points[0], points.at(-1)];
  if (last !== undefined && distance(point, last) <= reach) return "target";
  return first !== undefined && distance(point, first) <= reach ? "source" : null;
}

/** The cell at a point; a gutter belongs half to the cell at its left, half to the one at its right. */
export function cellAt(drawing: Drawing, point: Point): GridPlace | null {
  const { grid, columns, rows } = drawing;
  if (!contains(grid, point) || columns.length === 0 || rows.length === 0) return null;
  return nearestCell(drawing, point);
}

/** The cell that is nearest to a point; nothing in a map without steps or lanes. */
export function nearestCell(drawing: Drawing, point: Point): GridPlace | null {
  const { columns, rows } = drawing;
  if (columns.length === 0 || rows.length === 0) return null;
  return { column: columnAt(columns, point.x), row: rowAt(rows, point.y) };
}

function columnAt(columns: readonly Column[], x: number): number {
  const next = firstWhere(columns, (column) => column.x > x);
  const [left, right] = [columns[next - 1], columns[next]];
  if (left === undefined) return 0;
  if (right === undefined) return columns.length - 1;
  return x - (left.x + left.width) < right.x - x ? next - 1 : next;
}

function rowAt(rows: readonly Row[], y: number): number {
  return Math.max(firstWhere(rows, (row) => row.y > y) - 1, 0);
}
