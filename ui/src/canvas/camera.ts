// Where one looks at the drawing from. All functions are pure; `viewport.ts` holds the camera in use.

import { type Bands, bandsAt } from "./bands";
import type { Drawing } from "./drawing";
import { clamp, type Point, type Rect, type Size } from "./geometry";

/** The place of the drawing at the view's left upper corner, and how many pixels one unit of it takes. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const LEAST_ZOOM = 0.01;
export const MOST_ZOOM = 4;

/** The steps of the zoom buttons: round numbers that people know. */
const STOPS = [0.01, 0.02, 0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/** How much of the grid stays in sight however far one pans, in pixels of the view. */
const KEPT_IN_SIGHT = 80;

/** The room between what is brought into sight and the edge of the view, in pixels of the view. */
const MARGIN = 24;

export function toDrawing(camera: Camera, point: Point): Point {
  return { x: camera.x + point.x / camera.zoom, y: camera.y + point.y / camera.zoom };
}

export function toView(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) * camera.zoom, y: (point.y - camera.y) * camera.zoom };
}

/** The part of the drawing that the view shows, also beneath the bands. */
export function shown(camera: Camera, view: Size): Rect {
  return {
    x: camera.x,
    y: camera.y,
    width: view.width / camera.zoom,
    height: view.height / camera.zoom,
  };
}

/** The camera after the drawing was pushed by so many pixels of the view. */
export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom };
}

/** Another zoom, with one point of the view kept over the same place of the drawing. */
export function zoomedAbout(camera: Camera, point: Point, zoom: number): Camera {
  const bounded = clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
  const place = toDrawing(camera, point);
  return { x: place.x - point.x / bounded, y: place.y - point.y / bounded, zoom: bounded };
}

/** The next round zoom in a direction. */
export function nextZoom(zoom: number, direction: "in" | "out"): number {
  // A zoom that is a stop but for rounding counts as that stop.
  const [above, below] = [zoom * 1.001, zoom / 1.001];
  return direction === "in"
    ? (STOPS.find((stop) => stop > above) ?? MOST_ZOOM)
    : (STOPS.findLast((stop) => stop < below) ?? LEAST_ZOOM);
}

/** Shows the whole map, its left upper corner at the bands, never larger than 100 %. */
export function fitted(drawing: Drawing, view: Size): Camera {
  const { grid } = drawing;
  const zoom = largestZoom(drawing, view, grid, 1);
  const bands = bandsAt(drawing, zoom);
  return { x: grid.x - bands.left / zoom, y: grid.y - bands.top / zoom, zoom };
}

/** Shows a part of the drawing in the middle of what the bands leave free. */
export function fittedTo(drawing: Drawing, view: Size, part: Rect, mostZoom = 1): Camera {
  const zoom = largestZoom(drawing, view, part, mostZoom);
  const { left, top } = bandsAt(drawing, zoom);
  return {
    x: part.x + part.width / 2 - (left + view.width) / 2 / zoom,
    y: part.y + part.height / 2 - (top + view.height) / 2 / zoom,
    zoom,
  };
}

/** Moves as little as it takes to bring a part of the drawing into sight; its start, where it is too large. */
export function revealing(camera: Camera, drawing: Drawing, view: Size, part: Rect): Camera {
  const bands = bandsAt(drawing, camera.zoom);
  const free = freeView(bands, view);
  const { x, y } = toView(camera, part);
  const dx = push(x, part.width * camera.zoom, free.x, free.width);
  const dy = push(y, part.height * camera.zoom, free.y, free.height);
  return dx === 0 && dy === 0 ? camera : panned(camera, dx, dy);
}

/** The nearest camera that keeps some of the grid in sight. */
export function kept(camera: Camera, drawing: Drawing, view: Size): Camera {
  const { grid } = drawing;
  const { zoom } = camera;
  const { left, top } = bandsAt(drawing, zoom);
  const sightX = Math.min(KEPT_IN_SIGHT, grid.width * zoom);
  const sightY = Math.min(KEPT_IN_SIGHT, grid.height * zoom);
  return {
    x: clamp(
      camera.x,
      grid.x - (view.width - sightX) / zoom,
      grid.x + grid.width - (left + sightX) / zoom,
    ),
    y: clamp(
      camera.y,
      grid.y - (view.height - sightY) / zoom,
      grid.y + grid.height - (top + sightY) / zoom,
    ),
    zoom,
  };
}

/** The camera with nothing empty shown before the first step and above the first lane. */
export function withoutGap(camera: Camera, drawing: Drawing): Camera {
  const { grid } = drawing;
  const { zoom } = camera;
  const { left, top } = bandsAt(drawing, zoom);
  return {
    x: Math.max(camera.x, grid.x - left / zoom),
    y: Math.max(camera.y, grid.y - top / zoom),
    zoom,
  };
}

/**
 * The camera with a place of the drawing in the middle of what is in sight, or as near to it as goes without
 * showing what lies beyond the map. A map that is smaller than the view stands at the bands.
 */
export function centredOn(camera: Camera, drawing: Drawing, view: Size, place: Point): Camera {
  const { grid } = drawing;
  const sight = inSight(camera, drawing, view);
  const at = (middle: number, length: number, start: number, room: number) =>
    clamp(middle - length / 2, start, start + room - length);
  return {
    x: camera.x + at(place.x, sight.width, grid.x, grid.width) - sight.x,
    y: camera.y + at(place.y, sight.height, grid.y, grid.height) - sight.y,
    zoom: camera.zoom,
  };
}

/** The middle of what is in sight of the grid, in pixels of the view. */
export function middleInSight(camera: Camera, drawing: Drawing, view: Size): Point {
  const { grid } = drawing;
  const free = freeView(bandsAt(drawing, camera.zoom), view);
  const start = toView(camera, grid);
  const middle = (from: number, length: number, freeFrom: number, freeLength: number) =>
    (Math.max(from, freeFrom) + Math.min(from + length, freeFrom + freeLength)) / 2;
  return {
    x: middle(start.x, grid.width * camera.zoom, free.x, free.width),
    y: middle(start.y, grid.height * camera.zoom, free.y, free.height),
  };
}

/** The part of the drawing that the view shows beside and below the bands. */
export function inSight(camera: Camera, drawing: Drawing, view: Size): Rect {
  const free = freeView(bandsAt(drawing, camera.zoom), view);
  return {
    ...toDrawing(camera, free),
    width: free.width / camera.zoom,
    height: free.height / camera.zoom,
  };
}

/** What the bands leave free of the view, in its pixels. */
export function freeView(bands: Bands, view: Size): Rect {
  return {
    x: bands.left,
    y: bands.top,
    width: Math.max(view.width - bands.left, 1),
    height: Math.max(view.height - bands.top, 1),
  };
}

/** The camera on the way from one to another, 0 at the start and 1 at the end. */
export function between(from: Camera, to: Camera, progress: number): Camera {
  const at = (start: number, end: number) => start + (end - start) * progress;
  return { x: at(from.x, to.x), y: at(from.y, to.y), zoom: at(from.zoom, to.zoom) };
}

/** The largest zoom at which a part of the drawing fits into what the bands leave free at that zoom. */
function largestZoom(drawing: Drawing, view: Size, part: Rect, most: number): number {
  const fits = (zoom: number) => {
    const free = freeView(bandsAt(drawing, zoom), view);
    return (
      part.width * zoom <= free.width - 2 * MARGIN && part.height * zoom <= free.height - 2 * MARGIN
    );
  };
  if (fits(most)) return most;
  // The bands' size follows the zoom by pieces; halving finds the zoom without knowing them.
  let [low, high] = [LEAST_ZOOM, most];
  for (let halvings = 0; halvings < 24; halvings++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function push(start: number, length: number, freeStart: number, freeLength: number): number {
  const [least, most] = [freeStart + MARGIN, freeStart + freeLength - MARGIN];
  if (start < least || length > most - least) return least - start;
  return start + length > most ? most - start - length : 0;
}
