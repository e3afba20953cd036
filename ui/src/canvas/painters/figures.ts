// Cards without a box as elements: running text, points of a curve, numbers, the marks of channels.

import type { CardFigure, TextLine } from "../../host";
import type { DrawnCard } from "../drawing";
import {
  channelPaths,
  facePaths,
  lengths,
  pointPaths,
  unknownPointPath,
} from "../drawing.generated";
import { buildGlyph } from "./marks";
import { buildLines } from "./textLines";

/** What is drawn in the place of a box. The card's accessible name says what it means. */
export function buildFigure(box: DrawnCard, figure: CardFigure): HTMLElement[] {
  switch (figure.type) {
    case "text":
      return [textOf(box.lines, "quote")];
    case "point":
      return pointParts(figure);
    case "number":
      return [...numberMark(figure.mark), textOf([figure.label], "number")];
    case "channels":
      return [channelLine(figure.marks), ...figure.marks.map(channelMark)];
  }
}

/** The lines of a card's text, which assistive technology reads from its name instead. */
export function textOf(lines: readonly TextLine[], role: "card" | "quote" | "number"): HTMLElement {
  const text = part("card-text");
  text.append(...buildLines(lines, role));
  return text;
}

function pointParts({ style, known, face }: Extract<CardFigure, { type: "point" }>): HTMLElement[] {
  const point = part("curve-point");
  point.style.setProperty("--curve", curveColor(style));
  point.append(pointShape(style, known));
  if (face === null) return [point];
  const beside = part("curve-face");
  beside.style.setProperty("--curve", curveColor(style));
  beside.append(glyph("curve-glyph", facePaths[face]));
  return [point, beside];
}

/** The colour of the curves of a style, as CSS. */
export const curveColor = (style: number): string =>
  `var(--color-curve-${(style % pointPaths.length) + 1})`;

/** The point of a curve of a style; of one that nobody scored, the same for all. */
export function pointShape(style: number, known: boolean): SVGElement {
  const path = known ? pointPaths[style % pointPaths.length] : unknownPointPath;
  const shape = glyph("curve-glyph", path ?? unknownPointPath);
  // Points have a square of their own, smaller than that of the glyphs.
  shape.setAttribute("viewBox", `0 0 ${lengths.pointSize} ${lengths.pointSize}`);
  return shape;
}

function numberMark(mark: Extract<CardFigure, { type: "number" }>["mark"]): HTMLElement[] {
  if (mark.type === "unknown") return [];
  const element = part(`number-${mark.type}`);
  element.style.top = `${mark.y}px`;
  if (mark.type === "bar") element.style.height = `${mark.height}px`;
  return [element];
}

type Marks = Extract<CardFigure, { type: "channels" }>["marks"];

/** The thin line that joins the marks of one card. */
function channelLine(marks: Marks): HTMLElement {
  const line = part("channel-line");
  const [first, last] = [marks[0], marks.at(-1)];
  if (first !== undefined && last !== undefined) {
    line.style.top = `${first.y}px`;
    line.style.height = `${last.y - first.y}px`;
  }
  return line;
}

function channelMark({ kind, y }: Marks[number]): HTMLElement {
  const mark = part("channel-mark");
  mark.style.top = `${y - lengths.channelMarkSize / 2}px`;
  mark.append(glyph("mark", channelPaths[kind]));
  return mark;
}

function glyph(className: string, path: string): SVGElement {
  return buildGlyph([className, path]);
}

function part(className: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.ariaHidden = "true";
  return element;
}
