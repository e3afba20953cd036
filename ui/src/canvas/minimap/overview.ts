// How the minimap looks at a map: a second camera that sees all of it, small. What `camera.ts` says of places
// in the view holds for places in the minimap, too.

import { type Camera, toView } from "../camera";
import type { Drawing } from "../drawing";
import { clamp, type Rect, type Size } from "../geometry";

export interface Overview {
  readonly camera: Camera;
  /** The size of the minimap, in pixels. */
  readonly size: Size;
}

/** The minimap's part of the view's width, and how wide it may become, in pixels. */
const SHARE_OF_VIEW = 1 / 7;
const LEAST_WIDTH = 112;
const MOST_WIDTH = 208;
/** How high it may become, in widths. */
const MOST_HEIGHT = 0.6;
/** A map of one lane or of one step is a strip that can still be hit, in pixels. */
const LEAST_SIDE = 24;
/** In a view smaller than this the minimap would hide more than it shows, in pixels. */
const SMALLEST_VIEW: Size = { width: 520, height: 320 };
/** The frame of a small part of a large map is still seen, in pixels of the minimap. */
const SMALLEST_FRAME = 6;

/** The minimap of a map in a view of this size; nothing where there is nothing to see or no room for it. */
export function overviewOf({ grid }: Pick<Drawing, "grid">, view: Size): Overview | null {
  const hasRoom = view.width >= SMALLEST_VIEW.width && view.height >= SMALLEST_VIEW.height;
  if (!hasRoom) return null;
  const width = clamp(view.width * SHARE_OF_VIEW, LEAST_WIDTH, MOST_WIDTH);
  return wholeOf({ grid }, { width, height: width * MOST_HEIGHT });
}

/** The whole of a map as large as it fits into a room; nothing where there is nothing to see. */
export function wholeOf({ grid }: Pick<Drawing, "grid">, room: Size): Overview | null {
  if (grid.width === 0 || grid.height === 0) return null;
  const zoom = Math.min(room.width / grid.width, room.height / grid.height);
  const size = { width: sideFor(grid.width * zoom), height: sideFor(grid.height * zoom) };
  return {
    camera: {
      x: grid.x - (size.width / zoom - grid.width) / 2,
      y: grid.y - (size.height / zoom - grid.height) / 2,
      zoom,
    },
    size,
  };
}

/** Where a part of the drawing is framed in the minimap: what of it lies on the map, in whole pixels. */
export function framed({ camera, size }: Overview, part: Rect): Rect {
  const start = toView(camera, part);
  const along = (from: number, length: number, room: number) => {
    const first = clamp(Math.round(from), 0, room - SMALLEST_FRAME);
    return {
      first,
      length: clamp(Math.round(from + length), first + SMALLEST_FRAME, room) - first,
    };
  };
  const x = along(start.x, part.width * camera.zoom, size.width);
  const y = along(start.y, part.height * camera.zoom, size.height);
  return { x: x.first, y: y.first, width: x.length, height: y.length };
}

const sideFor = (length: number): number => Math.max(Math.round(length), LEAST_SIDE);
