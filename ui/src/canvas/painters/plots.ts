// What lies behind the cards of a lane whose values put them somewhere: the zero line and the marked values, and
// the curves through the points. On the canvas, near and far; never an element for each of their parts.

import type { Curve, CurveKnot, LaneContent } from "../../host";
import type { Drawing } from "../drawing";
import { isCurveDimmed } from "../dimming";
import { curveDashes, pointPaths, textStyles } from "../drawing.generated";
import { distance, type Point } from "../geometry";
import { type Frame, type Glance, origin, screenScale, shownIn, shownWithRim } from "./frame";
import type { Palette } from "./palette";

/** Beyond the view by so many pixels of it labels are still painted: one that begins out of sight may be seen. */
const RIM = 160;
/** How heavy a curve is, in pixels at 100 %; never thinner than this on the screen. */
const CURVE_WIDTH = 2;
/** How heavy the line of a channel is. */
const THIN_WIDTH = 1;

/** Paints the zero lines and the marked values of the rows in view. */
export function paintPlots(
  context: CanvasRenderingContext2D,
  frame: Frame,
  palette: Palette,
): void {
  const { drawing, camera, view } = frame;
  const { y } = origin(frame);
  const { firstRow, lastRow } = drawing.rangeIn(shownIn(frame));
  const thickness = 1 / screenScale();
  for (const row of drawing.rows.slice(firstRow, lastRow + 1)) {
    const { plot } = row;
    if (plot === null) continue;
    const line = (value: number) => {
      const at = y + (row.y + plot.zero - plot.unit * value) * camera.zoom;
      context.fillRect(0, Math.round(at), view.width, thickness);
    };
    context.fillStyle = palette.columnLine;
    for (const { value } of plot.ticks) if (value !== 0) line(value);
    context.fillStyle = palette.plotLine;
    line(0);
  }
}

/** Paints the curves in view. */
export function paintCurves(
  context: CanvasRenderingContext2D,
  glance: Glance,
  palette: Palette,
): void {
  const { firstColumn, lastColumn } = glance.drawing.rangeIn(shownWithRim(glance, RIM));
  forEachCurve(context, glance, palette, (curve) =>
    paintCurve(context, glance, palette, curve, firstColumn - 1, lastColumn + 1),
  );
}

/** Writes at the curves in view what their peak, their trough and their end are. */
export function paintCurveLabels(
  context: CanvasRenderingContext2D,
  frame: Frame,
  palette: Palette,
): void {
  forEachCurve(context, frame, palette, (curve) => paintLabels(context, frame, palette, curve));
}

/** Calls for each curve in view, with the context in lengths of the drawing. */
function forEachCurve(
  context: CanvasRenderingContext2D,
  glance: Glance,
  palette: Palette,
  paint: (curve: Curve) => void,
): void {
  const { drawing, camera } = glance;
  const { firstRow, lastRow } = drawing.rangeIn(shownWithRim(glance, RIM));
  const curves = drawing.curves.filter(({ row }) => row >= firstRow && row <= lastRow);
  if (curves.length === 0) return;
  const { x, y } = origin(glance);
  const scale = screenScale();
  context.save();
  context.setTransform(scale * camera.zoom, 0, 0, scale * camera.zoom, x * scale, y * scale);
  context.lineJoin = "round";
  for (const curve of curves) {
    context.globalAlpha = isCurveDimmed(curve) ? palette.dimmed : 1;
    paint(curve);
  }
  context.restore();
}

function paintCurve(
  context: CanvasRenderingContext2D,
  { drawing, camera }: Glance,
  palette: Palette,
  curve: Curve,
  firstColumn: number,
  lastColumn: number,
): void {
  const { width, color, dash } = strokeOf(curve, drawing.rows[curve.row]?.content, palette);
  context.lineWidth = Math.max(width, width / camera.zoom);
  context.strokeStyle = color;
  const period = dash.reduce((sum, length) => sum + length, 0);
  context.setLineDash([...dash]);
  for (const run of curve.runs) {
    const legs = legsOf(drawing, curve, run);
    const seen = legs.filter(({ column }) => column >= firstColumn && column <= lastColumn + 1);
    const [first] = seen;
    if (first === undefined) continue;
    // The dashes of a part lie where they lie on the whole.
    context.lineDashOffset = period === 0 ? 0 : first.start % period;
    context.beginPath();
    context.moveTo(first.from.x, first.from.y);
    for (const { control1, control2, to } of seen) {
      context.bezierCurveTo(control1.x, control1.y, control2.x, control2.y, to.x, to.y);
    }
    context.stroke();
  }
  context.setLineDash([]);
  context.lineDashOffset = 0;
}

interface Stroke {
  readonly width: number;
  readonly color: string;
  readonly dash: readonly number[];
}

/** How a line is drawn: the thin one of a channel plainly, a curve as its style and the map's state say. */
function strokeOf(curve: Curve, content: LaneContent | undefined, palette: Palette): Stroke {
  const { persona, style, state } = curve;
  if (content === "channels") return { width: THIN_WIDTH, color: palette.plotLine, dash: [] };
  const isNumbers = content === "numbers";
  const look = style % pointPaths.length;
  const color = persona === null && isNumbers ? palette.bar : palette.curves[look];
  return {
    width: CURVE_WIDTH,
    color: color ?? palette.mark,
    dash: curveDashes[state]?.[look] ?? [],
  };
}

/** One leg of a curve, from one knot to the next. */
interface Leg {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
  /** The column of its end. */
  readonly column: number;
  /** How long the curve is up to its beginning. */
  readonly start: number;
}

function legsOf(drawing: Drawing, { row }: Curve, run: readonly CurveKnot[]): Leg[] {
  const legs: Leg[] = [];
  let start = 0;
  for (let index = 1; index < run.length; index++) {
    const [before, after] = [run[index - 1], run[index]];
    if (before === undefined || after === undefined) continue;
    const [from, to] = [drawing.place({ ...before, row }), drawing.place({ ...after, row })];
    const control1 = { x: from.x + before.after[0], y: from.y + before.after[1] };
    const control2 = { x: to.x + after.before[0], y: to.y + after.before[1] };
    legs.push({ from, control1, control2, to, column: after.column, start });
    start += lengthOf(from, control1, control2, to);
  }
  return legs;
}

/** About how long a leg is: between its chord and the way over its control points (after Gravesen, 1997). */
function lengthOf(from: Point, control1: Point, control2: Point, to: Point): number {
  const chord = distance(from, to);
  const around = distance(from, control1) + distance(control1, control2) + distance(control2, to);
  return (chord + around) / 2;
}

function paintLabels(
  context: CanvasRenderingContext2D,
  { drawing }: Frame,
  palette: Palette,
  curve: Curve,
): void {
  const { size, weight } = textStyles["curve-label"];
  context.font = `${weight} ${size}px ${palette.fontFamily}`;
  context.fillStyle = palette.connectorLabel;
  for (const { column, x, y, lines } of curve.labels) {
    const place = drawing.place({ column, x, row: curve.row, y });
    for (const line of lines) {
      context.fillText(line.text, place.x + line.x, place.y + line.baseline);
    }
  }
}
