// The ground of the map on the canvas: the tints of the lanes and the edges of the columns.

import { lengths } from "../drawing.generated";
import { type Glance, origin, screenScale, shownIn } from "./frame";
import type { Palette } from "./palette";

/** Columns narrower than this many pixels are not parted by lines: they would be all that one sees. */
const NARROWEST_PARTED_COLUMN = 24;

/** Paints the whole view; the canvas is in pixels of the view. */
export function paintGround(
  context: CanvasRenderingContext2D,
  glance: Glance,
  palette: Palette,
): void {
  const { drawing, camera, view } = glance;
  const { x, y } = origin(glance);
  const { zoom } = camera;
  context.fillStyle = palette.background;
  context.fillRect(0, 0, view.width, view.height);

  const range = drawing.rangeIn(shownIn(glance));
  for (const row of drawing.rows.slice(range.firstRow, range.lastRow + 1)) {
    // Rounded edges meet: a fraction of a pixel between two lanes would show as a seam.
    const top = Math.round(y + row.y * zoom);
    const bottom = Math.round(y + (row.y + row.height) * zoom);
    context.fillStyle = palette.lane[row.kind];
    context.fillRect(0, top, view.width, bottom - top);
  }

  const { grid } = drawing;
  const top = Math.max(y + grid.y * zoom, 0);
  const bottom = Math.min(y + (grid.y + grid.height) * zoom, view.height);
  if (lengths.cardWidth * zoom >= NARROWEST_PARTED_COLUMN && bottom > top) {
    context.fillStyle = palette.columnLine;
    const thickness = 1 / screenScale();
    for (let index = range.firstColumn; index <= range.lastColumn + 1; index++) {
      const [left, right] = [drawing.columns[index - 1], drawing.columns[index]];
      if (left === undefined || right === undefined) continue;
      const edge = (left.x + left.width + right.x) / 2;
      context.fillRect(Math.round(x + edge * zoom), top, thickness, bottom - top);
    }
  }
}
