// Cards on the canvas: plain boxes and bars for their text, for the far view and for cards whose element is
// still to come. Boxes of one colour are painted together, on whole pixels: both are what a canvas without
// a GPU is fast at.

import type { CardBox } from "../../host";
import { textStyles } from "../drawing.generated";
import type { HeatLevel } from "../heat";
import { type Frame, type HasElement, origin, screenScale, shownIn } from "./frame";
import type { Palette } from "./palette";

/** Bars thinner than this many pixels of the screen say nothing. */
const THINNEST_BAR = 1.5;
/** Boxes smaller than this many pixels of the screen have no room for a border. */
const SMALLEST_BORDERED = 5;
/** The height of a bar of greeked text, in sizes of the text. */
const BAR_HEIGHT = 0.5;

/** How much of a card its heat's edge takes: the level is seen without its colour. */
const EDGE_SHARE: Readonly<Record<HeatLevel, number>> = { low: 0.06, medium: 0.14, high: 0.24 };

type Fill = HeatLevel | "card";
const FILLS: readonly Fill[] = ["card", "low", "medium", "high"];

/** Paints the cards in view that are no elements; the canvas is in pixels of the screen. */
export function paintBoxes(
  context: CanvasRenderingContext2D,
  frame: Frame,
  palette: Palette,
  hasElement: HasElement,
): void {
  const cards = boxesByFill(frame, hasElement);
  const scale = screenScale() * frame.camera.zoom;
  const place = placer(frame, scale);
  const bars = textStyles.card.size * BAR_HEIGHT * scale >= THINNEST_BAR;

  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const fill of FILLS) {
    const group = cards[fill];
    if (group.length === 0) continue;
    const rects = group.map(place);
    context.fillStyle = fill === "card" ? palette.cardBorder : palette.risk[fill];
    for (const { x, y, width, height } of rects) context.fillRect(x, y, width, height);
    context.fillStyle = fill === "card" ? palette.card : palette.heat[fill];
    for (const { x, y, width, height } of rects) {
      if (width >= SMALLEST_BORDERED && height >= SMALLEST_BORDERED) {
        context.fillRect(x + 1, y + 1, width - 2, height - 2);
      }
    }
    if (fill !== "card") {
      context.fillStyle = palette.risk[fill];
      for (const { x, y, width, height } of rects) {
        context.fillRect(x, y, Math.round(width * EDGE_SHARE[fill]), height);
      }
    }
    if (bars) {
      context.fillStyle = palette.greekedText;
      group.forEach((card, index) => {
        const rect = rects[index];
        if (rect !== undefined) paintBars(context, card, rect, scale);
      });
    }
  }
  context.restore();
}

function boxesByFill(frame: Frame, hasElement: HasElement): Record<Fill, CardBox[]> {
  const boxes: Record<Fill, CardBox[]> = { card: [], low: [], medium: [], high: [] };
  frame.drawing.forEachCardIn(shownIn(frame), (card) => {
    if (!hasElement(card.card)) boxes[frame.heat(card.risk) ?? "card"].push(card);
  });
  return boxes;
}

interface PixelRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Gives a card's place on the screen. Equal cards stay equal while the map moves, since only ends round. */
function placer(frame: Frame, scale: number): (card: CardBox) => PixelRect {
  const { drawing } = frame;
  const { x, y } = origin(frame);
  const [originX, originY] = [Math.round(x * screenScale()), Math.round(y * screenScale())];
  return (card) => {
    const left = drawing.columnX(card.column);
    const top = drawing.rowY(card.row) + card.y;
    const right = left + (drawing.columns[card.column]?.width ?? 0);
    return {
      x: originX + Math.round(left * scale),
      y: originY + Math.round(top * scale),
      width: Math.max(Math.round(right * scale) - Math.round(left * scale), 1),
      height: Math.max(Math.round((top + card.height) * scale) - Math.round(top * scale), 1),
    };
  };
}

function paintBars(
  context: CanvasRenderingContext2D,
  card: CardBox,
  rect: PixelRect,
  scale: number,
): void {
  const height = Math.max(Math.round(textStyles.card.size * BAR_HEIGHT * scale), 1);
  for (const line of card.lines) {
    const bottom = Math.round(line.baseline * scale);
    context.fillRect(
      rect.x + Math.round(line.x * scale),
      rect.y + bottom - height,
      Math.round(line.width * scale),
      height,
    );
  }
}
