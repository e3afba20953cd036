// The whole of a map in one small picture: its lanes, its cards, its curves and its phases.

import type { CardId } from "../../host";
import { paintBlocks } from "../painters/boxes";
import { type Glance, origin, screenScale } from "../painters/frame";
import { paintGround } from "../painters/ground";
import type { Palette } from "../painters/palette";
import { paintCurves } from "../painters/plots";
import { paintSelected } from "../painters/selected";
import type { Size } from "../geometry";

/** Phases narrower than this many pixels are not parted by lines. */
const NARROWEST_PARTED_PHASE = 8;

/** All cards are painted: none is an element here. */
const NONE: ReadonlySet<CardId> = new Set();

/** Gives a canvas a size in pixels of the page, at the resolution of the screen. What was on it is gone. */
export function sizePicture(canvas: HTMLCanvasElement, { width, height }: Size): void {
  canvas.width = Math.round(width * screenScale());
  canvas.height = Math.round(height * screenScale());
}

/** Paints a map as its glance sees it. Where a browser gives no canvas, nothing is painted. */
export function paintPicture(canvas: HTMLCanvasElement, glance: Glance, palette: Palette): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const scale = screenScale();
  context.setTransform(scale, 0, 0, scale, 0, 0);
  paintGround(context, glance, palette);
  paintPhaseBounds(context, glance, palette);
  paintCurves(context, glance, palette);
  paintBlocks(context, glance, palette, NONE);
  paintSelected(context, glance, palette, NONE);
}

/** Parts the phases by lines from top to bottom, while there is more to see of them than lines. */
function paintPhaseBounds(
  context: CanvasRenderingContext2D,
  glance: Glance,
  palette: Palette,
): void {
  const { drawing, camera, view } = glance;
  if (view.width < drawing.phases.length * NARROWEST_PARTED_PHASE) return;
  const { x } = origin(glance);
  context.fillStyle = palette.cardBorder;
  for (const phase of drawing.phases.slice(1)) {
    context.fillRect(Math.round(x + phase.x * camera.zoom), 0, 1, view.height);
  }
}
