// Connectors far away: lines one pixel thick on whole pixels, all in one stroke. Measured in WebKitGTK without
// a GPU: a third of what the same legs cost as boxes.

import type { Route } from "../../host";
import { clamp } from "../geometry";
import { apart, type Frame, isFaint, originOnScreen, screenScale, shownIn } from "./frame";
import type { Palette } from "./palette";

/** The zoom from which wires have their full colour: below, they step back so that the cards are seen. */
const SOLID_FROM = 0.3;
const FAINTEST = 0.25;
const SELECTED_WIDTH = 3;

/** Paints the connectors in view, the selected ones above the others. */
export function paintWires(
  context: CanvasRenderingContext2D,
  frame: Frame,
  palette: Palette,
): void {
  const { selection, camera, drawing } = frame;
  const [faint, plain] = apart(drawing.routesTouching(shownIn(frame)), isFaint(frame));
  const alpha = clamp(camera.zoom / SOLID_FROM, FAINTEST, 1);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = alpha * palette.dimmed;
  strokeWires(context, frame, faint, palette.connector);
  context.globalAlpha = alpha;
  strokeWires(context, frame, plain, palette.connector);
  context.globalAlpha = 1;
  context.lineWidth = SELECTED_WIDTH;
  const selected = [...selection.links].flatMap((link) => drawing.route(link) ?? []);
  strokeWires(context, frame, selected, palette.selection);
  context.restore();
}

function strokeWires(
  context: CanvasRenderingContext2D,
  frame: Frame,
  routes: Iterable<Route>,
  color: string,
): void {
  const scale = screenScale() * frame.camera.zoom;
  const origin = originOnScreen(frame);
  context.strokeStyle = color;
  context.beginPath();
  for (const route of routes) {
    let first = true;
    for (const point of frame.drawing.routePoints(route)) {
      // The middle of a pixel: between two, a line would be two pixels of half its colour.
      const x = origin.x + Math.round(point.x * scale) + 0.5;
      const y = origin.y + Math.round(point.y * scale) + 0.5;
      if (first) context.moveTo(x, y);
      else context.lineTo(x, y);
      first = false;
    }
  }
  context.stroke();
}
