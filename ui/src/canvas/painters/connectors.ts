// The connectors on the canvas: orthogonal lines with rounded corners, arrowheads by kind, and labels.

import type { LinkKind, Route } from "../../host";
import type { Drawing } from "../drawing";
import { lengths, textStyles } from "../drawing.generated";
import type { Point, Rect } from "../geometry";
import { apart, type Frame, isFaint, origin, screenScale, shownWithRim } from "./frame";
import type { Palette } from "./palette";
import { runsIn } from "./runs";

/** Beyond the view by so many pixels of it a connector is still painted: half an arrowhead may be seen. */
const RIM = 16;

/** How much heavier a selected connector is. */
const SELECTED_WIDTH = 1.75;
const LABEL_RADIUS = 3;

interface LineStyle {
  readonly dash: readonly number[];
  readonly arrowAtSource: boolean;
}

const STYLES: Readonly<Record<LinkKind, LineStyle>> = {
  flow: { dash: [], arrowAtSource: false },
  "two-way": { dash: [], arrowAtSource: true },
  information: { dash: [4, 3], arrowAtSource: false },
};

/** Paints the connectors in view with arrowheads and labels, the selected ones above the others. */
export function paintConnectors(
  context: CanvasRenderingContext2D,
  frame: Frame,
  palette: Palette,
): void {
  const { drawing, camera, selection } = frame;
  const { x, y } = origin(frame);
  const scale = screenScale();
  const rect = shownWithRim(frame, RIM);
  const routes = drawing.routesTouching(rect);
  const selected = routes.filter((route) => selection.links.has(route.link));
  const others = routes.filter((route) => !selection.links.has(route.link));
  const [faint, plain] = apart(others, isFaint(frame));

  context.save();
  context.setTransform(scale * camera.zoom, 0, 0, scale * camera.zoom, x * scale, y * scale);
  context.lineJoin = "round";
  context.lineWidth = Math.max(lengths.connectorWidth, 1 / camera.zoom);
  context.globalAlpha = palette.dimmed;
  paintLines(context, drawing, rect, faint, palette.connector);
  context.globalAlpha = 1;
  paintLines(context, drawing, rect, plain, palette.connector);
  context.lineWidth *= SELECTED_WIDTH;
  paintLines(context, drawing, rect, selected, palette.selection);
  if (frame.detail === "near") {
    routes.forEach((route) => paintLabel(context, drawing, palette, route));
  }
  context.restore();
}

/** Connectors of one colour; each kind in one stroke, since a stroke costs more than a line. */
function paintLines(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  rect: Rect,
  routes: readonly Route[],
  color: string,
): void {
  context.strokeStyle = color;
  context.fillStyle = color;
  for (const kind of ["flow", "two-way", "information"] as const) {
    const ofKind = routes.filter((route) => route.kind === kind);
    if (ofKind.length === 0) continue;
    const style = STYLES[kind];
    const period = style.dash.reduce((sum, length) => sum + length, 0);
    context.setLineDash([...style.dash]);
    context.beginPath();
    for (const route of ofKind) {
      const line = withoutArrows(drawing.routePoints(route), style);
      runsIn(line, rect, period).forEach((run) => traceRounded(context, run));
    }
    context.stroke();
    context.setLineDash([]);
    paintArrows(context, drawing, ofKind, style);
  }
}

/** Traces a path with rounded corners. */
function traceRounded(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  for (const [index, point] of points.entries()) {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined) {
      context.moveTo(point.x, point.y);
    } else if (after === undefined) {
      context.lineTo(point.x, point.y);
    } else {
      // A corner between short legs is tighter, so that the next corner still has its own half of the leg.
      const radius = Math.min(
        lengths.connectorRadius,
        legLength(before, point) / 2,
        legLength(point, after) / 2,
      );
      context.arcTo(point.x, point.y, after.x, after.y, radius);
    }
  }
}

/** Ends the line inside its arrowheads, so that its blunt end does not stand beside their tips. */
function withoutArrows(points: readonly Point[], style: LineStyle): Point[] {
  const shortened = [...points];
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  if (last !== undefined && beforeLast !== undefined) {
    shortened[points.length - 1] = towards(last, beforeLast, lengths.arrowLength - 1);
  }
  const [first, second] = points;
  if (first !== undefined && second !== undefined && style.arrowAtSource) {
    shortened[0] = towards(first, second, lengths.arrowLength - 1);
  }
  return shortened;
}

function paintArrows(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  routes: readonly Route[],
  style: LineStyle,
): void {
  context.beginPath();
  for (const route of routes) {
    const points = drawing.routePoints(route);
    traceArrow(context, points.at(-1), points.at(-2));
    if (style.arrowAtSource) traceArrow(context, points[0], points[1]);
  }
  context.fill();
}

/** An arrowhead with its tip at the end of a leg; the fill closes it. */
function traceArrow(
  context: CanvasRenderingContext2D,
  tip: Point | undefined,
  from: Point | undefined,
): void {
  if (tip === undefined || from === undefined) return;
  const base = towards(tip, from, lengths.arrowLength);
  const length = legLength(tip, from) || 1;
  const half = lengths.arrowWidth / 2;
  const [acrossX, acrossY] = [
    ((from.y - tip.y) / length) * half,
    ((tip.x - from.x) / length) * half,
  ];
  context.moveTo(base.x + acrossX, base.y + acrossY);
  context.lineTo(tip.x, tip.y);
  context.lineTo(base.x - acrossX, base.y - acrossY);
}

function paintLabel(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  palette: Palette,
  { label }: Route,
): void {
  if (label === null) return;
  const center = drawing.place(label.center);
  const left = Math.round(center.x - label.width / 2);
  const top = Math.round(center.y - label.height / 2);
  // The line is interrupted by the label.
  context.fillStyle = palette.background;
  context.beginPath();
  context.roundRect(left, top, label.width, label.height, LABEL_RADIUS);
  context.fill();
  const { size, weight } = textStyles["link-label"];
  context.font = `${weight} ${size}px ${palette.fontFamily}`;
  context.fillStyle = palette.connectorLabel;
  for (const line of label.lines) {
    context.fillText(line.text, left + line.x, top + line.baseline);
  }
}

function towards(from: Point, to: Point, by: number): Point {
  const length = legLength(from, to) || 1;
  const part = Math.min(by / length, 1);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The length of a leg that runs along one axis. */
function legLength(from: Point, to: Point): number {
  return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
}
