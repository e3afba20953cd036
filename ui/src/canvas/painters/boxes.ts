// Cards on the canvas: plain boxes and bars for their text, for the far view and for cards whose element is
// still to come. Boxes of one colour are painted together, on whole pixels: both are what a canvas without
// a GPU is fast at.

import type { CardId, ImageBox } from "../../host";
import type { DrawnCard } from "../drawing";
import { textStyles } from "../drawing.generated";
import type { HeatLevel } from "../heat";
import { type Glance, originOnScreen, screenScale, shownIn } from "./frame";
import type { Palette } from "./palette";
import { thumbnail } from "./thumbnails";

/** Bars thinner than this many pixels of the screen say nothing. */
const THINNEST_BAR = 1.5;
/** Boxes smaller than this many pixels of the screen have no room for a border. */
const SMALLEST_BORDERED = 5;
/** Pictures smaller than this many pixels of the screen show nothing. */
const SMALLEST_IMAGE = 6;
/** The height of a bar of greeked text, in sizes of the text. */
const BAR_HEIGHT = 0.5;

/** How much of a card its heat's edge takes: the level is seen without its colour. */
const EDGE_SHARE: Readonly<Record<HeatLevel, number>> = { low: 0.06, medium: 0.14, high: 0.24 };

type Fill = HeatLevel | "card";
const FILLS: readonly Fill[] = ["card", "low", "medium", "high"];

/** Cards that look alike. */
interface Group {
  readonly fill: Fill;
  readonly dimmed: boolean;
  readonly cards: DrawnCard[];
}

/** Paints the cards in view but for those that are `made` as elements. */
export function paintBoxes(
  context: CanvasRenderingContext2D,
  glance: Glance,
  palette: Palette,
  made: ReadonlySet<CardId>,
): void {
  const scale = screenScale() * glance.camera.zoom;
  const place = placer(glance, scale);
  const bars = textStyles.card.size * BAR_HEIGHT * scale >= THINNEST_BAR;

  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const { fill, dimmed, cards } of groupsOf(glance, made)) {
    const rects = cards.map(place);
    context.globalAlpha = dimmed ? palette.dimmed : 1;
    fillAll(context, fill === "card" ? palette.cardBorder : palette.risk[fill], rects);
    fillAll(context, fill === "card" ? palette.card : palette.heat[fill], rects.flatMap(inside));
    if (fill !== "card") {
      const share = EDGE_SHARE[fill];
      const edges = rects.map((rect) => ({ ...rect, width: Math.round(rect.width * share) }));
      fillAll(context, palette.risk[fill], edges);
    }
    const images: Placed[] = cards.flatMap(({ image }, index) => {
      const rect = rects[index];
      return image === null || rect === undefined ? [] : [imageOn(image, rect, scale)];
    });
    paintImages(context, palette, images);
    if (bars) {
      const all = cards.flatMap((card, index) => barsOf(card, rects[index], scale));
      fillAll(context, palette.greekedText, all);
    }
  }
  context.restore();
}

/** A picture and where it is drawn. */
interface Placed {
  readonly digest: string;
  readonly rect: PixelRect;
}

function imageOn({ digest, ...image }: ImageBox, card: PixelRect, scale: number): Placed {
  const rect = {
    x: card.x + Math.round(image.x * scale),
    y: card.y + Math.round(image.y * scale),
    width: Math.max(Math.round(image.width * scale), 1),
    height: Math.max(Math.round(image.height * scale), 1),
  };
  return { digest, rect };
}

/** Paints the pictures that are there, and plain boxes for those that are on their way. */
function paintImages(
  context: CanvasRenderingContext2D,
  palette: Palette,
  images: readonly Placed[],
): void {
  const boxes: PixelRect[] = [];
  for (const { digest, rect } of images) {
    const bitmap = Math.max(rect.width, rect.height) < SMALLEST_IMAGE ? null : thumbnail(digest);
    if (bitmap === null) boxes.push(rect);
    else context.drawImage(bitmap, rect.x, rect.y, rect.width, rect.height);
  }
  if (boxes.length > 0) fillAll(context, palette.cardBorder, boxes);
}

/** Paints the cards in view as plain blocks, each in one colour: what is this small has no room for more. */
export function paintBlocks(
  context: CanvasRenderingContext2D,
  glance: Glance,
  palette: Palette,
  made: ReadonlySet<CardId>,
): void {
  const place = placer(glance, screenScale() * glance.camera.zoom);

  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const { fill, dimmed, cards } of groupsOf(glance, made)) {
    const color = fill === "card" ? palette.greekedText : palette.risk[fill];
    context.globalAlpha = dimmed ? palette.dimmed : 1;
    fillAll(context, color, cards.map(place));
  }
  context.restore();
}

/** Fills boxes of one colour as one path. Measured in WebKitGTK without a GPU: half of what each alone costs. */
export function fillAll(
  context: CanvasRenderingContext2D,
  color: string,
  rects: readonly PixelRect[],
): void {
  context.fillStyle = color;
  context.beginPath();
  for (const { x, y, width, height } of rects) context.rect(x, y, width, height);
  context.fill();
}

/** What the border leaves of a box; nothing where the box is too small for one. */
function inside({ x, y, width, height }: PixelRect): PixelRect[] {
  return width < SMALLEST_BORDERED || height < SMALLEST_BORDERED
    ? []
    : [{ x: x + 1, y: y + 1, width: width - 2, height: height - 2 }];
}

/** The cards in view by how they look, in the order in which they are painted; no group is empty. */
function groupsOf(glance: Glance, made: ReadonlySet<CardId>): readonly Group[] {
  const groupsFor = (dimmed: boolean) => FILLS.map((fill): Group => ({ fill, dimmed, cards: [] }));
  const [plain, faint] = [groupsFor(false), groupsFor(true)];
  glance.drawing.forEachCardIn(shownIn(glance), (card) => {
    if (card.figure !== null || made.has(card.card)) return;
    const gone = glance.drawing.gone.has(card.card);
    const groups = gone || glance.dimmed(card.card) ? faint : plain;
    const heat = gone ? null : glance.heat(card.risk);
    groups[FILLS.indexOf(heat ?? "card")]?.cards.push(card);
  });
  return [...faint, ...plain].filter(({ cards }) => cards.length > 0);
}

/** A box in whole pixels of the screen. */
export interface PixelRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Gives a card's place on the screen. Equal cards stay equal while the map moves, since only ends round. */
export function placer(glance: Glance, scale: number): (card: DrawnCard) => PixelRect {
  const { drawing } = glance;
  const { x: originX, y: originY } = originOnScreen(glance);
  return (card) => {
    const { x, y, width, height } = drawing.cardRect(card);
    const [left, top] = [Math.round(x * scale), Math.round(y * scale)];
    return {
      x: originX + left,
      y: originY + top,
      width: Math.max(Math.round((x + width) * scale) - left, 1),
      height: Math.max(Math.round((y + height) * scale) - top, 1),
    };
  };
}

/** Bars that stand for the lines of a text. */
export function barsOf(card: DrawnCard, rect: PixelRect | undefined, scale: number): PixelRect[] {
  if (rect === undefined) return [];
  const height = Math.max(Math.round(textStyles.card.size * BAR_HEIGHT * scale), 1);
  return card.lines.map((line) => ({
    x: rect.x + Math.round(line.x * scale),
    y: rect.y + Math.round(line.baseline * scale) - height,
    width: Math.round(line.width * scale),
    height,
  }));
}
