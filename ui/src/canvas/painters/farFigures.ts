// Cards without a box on the canvas, for the far view and for cards whose element is still to come: points,
// numbers, the marks of channels, running text. All of them plain boxes; points have the colour of their curve.

import type { CardId } from "../../host";
import type { DrawnCard } from "../drawing";
import { lengths } from "../drawing.generated";
import { barsOf, fillAll, type PixelRect, placer } from "./boxes";
import { apart, type Frame, screenScale, shownIn } from "./frame";
import type { Palette } from "./palette";

/** Figures smaller than this many pixels of the screen are drawn as large as this, so that they are seen. */
const SMALLEST = 3;

/** Paints the figures in view but for those that are `made` as elements. */
export function paintFarFigures(
  context: CanvasRenderingContext2D,
  frame: Frame,
  palette: Palette,
  made: ReadonlySet<CardId>,
): void {
  const scale = screenScale() * frame.camera.zoom;
  const place = placer(frame, scale);
  const figures: DrawnCard[] = [];
  frame.drawing.forEachCardIn(shownIn(frame), (card) => {
    if (card.figure !== null && !made.has(card.card)) figures.push(card);
  });
  const [faint, plain] = apart(figures, ({ card }) => frame.dimmed(card));
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const group of [faint, plain]) {
    context.globalAlpha = group === faint ? palette.dimmed : 1;
    const marks = group.flatMap((card) => marksOf(card, place(card), scale));
    const texts = group.filter(({ figure }) => figure?.type === "text");
    fillAll(context, palette.bar, marks);
    for (const [style, colour] of palette.curves.entries()) {
      const points = group.filter(({ figure }) => isPointOf(figure, style, palette));
      fillAll(
        context,
        colour,
        points.map((card) =>
          centred(place(card), place(card).height / 2, lengths.pointSize * scale),
        ),
      );
    }
    fillAll(
      context,
      palette.greekedText,
      texts.flatMap((card) => barsOf(card, place(card), scale)),
    );
  }
  context.restore();
}

/** Whether a figure is a point of a style. One of which nobody knows the value would be taken for a zero. */
function isPointOf(figure: DrawnCard["figure"], style: number, { curves }: Palette): boolean {
  return figure?.type === "point" && figure.known && figure.style % curves.length === style;
}

function marksOf({ figure }: DrawnCard, rect: PixelRect, scale: number): PixelRect[] {
  switch (figure?.type) {
    case "channels":
      return figure.marks.map(({ y }) => centred(rect, y * scale, lengths.pointSize * scale));
    case "number":
      return numberMark(figure.mark, rect, scale);
    default:
      return [];
  }
}

function numberMark(
  mark: Extract<DrawnCard["figure"], { type: "number" }>["mark"],
  rect: PixelRect,
  scale: number,
): PixelRect[] {
  switch (mark.type) {
    case "unknown":
      return [];
    case "dot":
      return [centred(rect, mark.y * scale, lengths.pointSize * scale)];
    case "bar": {
      const width = Math.round(Math.min(lengths.barWidth * scale, rect.width));
      const [x, y] = [rect.x + Math.round((rect.width - width) / 2), rect.y + mark.y * scale];
      return [{ x, y: Math.round(y), width, height: Math.max(Math.round(mark.height * scale), 1) }];
    }
  }
}

/** A square in the middle of a box, so far below its upper edge. */
function centred(rect: PixelRect, y: number, size: number): PixelRect {
  const side = Math.max(Math.round(size), SMALLEST);
  return {
    x: Math.round(rect.x + (rect.width - side) / 2),
    y: Math.round(rect.y + y - side / 2),
    width: side,
    height: side,
  };
}
