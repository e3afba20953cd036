// Where the text editor stands in the view, and how its text is set: exactly as what it becomes.

import { bandsAt, nameScale, stepTitleScale } from "../canvas/bands";
import { toView, type Camera } from "../canvas/camera";
import type { Drawing } from "../canvas/drawing";
import { lengths, type textStyles } from "../canvas/drawing.generated";
import { centerOf, spanned, type Point, type Rect } from "../canvas/geometry";
import type { ImageBox } from "../host";
import { useLanguage } from "../i18n";
import { placeOfTarget, type EditTarget } from "./editTarget";

export interface TypingBox {
  /** The left upper corner in pixels of the view. */
  readonly corner: Point;
  /** How much larger than at 100 % it is drawn. */
  readonly scale: number;
  /** At 100 %. */
  readonly width: number;
  /** At 100 %; it grows with its text. */
  readonly height: number;
  /** From its border to its text, above and below, at least. */
  readonly padding: number;
  readonly role: keyof typeof textStyles;
}

/** Han characters and the full-width punctuation that goes with them, as layout counts them in Rust. */
const HAN =
  /[\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff65\u{20000}-\u{3ffff}]/u;

/** Whether layout gives a text the taller lines: all texts for a Chinese reader, and Chinese ones for anybody. */
export function hasTallLines(text: string): boolean {
  return useLanguage.getState().language === "zh-CN" || HAN.test(text);
}

/** Around the field, in pixels at 100 %. */
export const BORDER = 1;

/** Room for the words that say what to type. */
const NEW_STEP_WIDTH = 260;
const LABEL_WIDTH = 120;
const LABEL_HEIGHT = 22;

/** The part of the drawing that a target takes; nothing where the drawing does not know it (yet). */
export function typingRect(drawing: Drawing, target: EditTarget): Rect | null {
  const rect = drawing.focusRect(placeOfTarget(target));
  if (rect === null) return null;
  switch (target.type) {
    case "new-card":
      return newCardRect(drawing, target, rect);
    case "new-value":
      return { ...rect, y: rect.y + lengths.lanePadding, height: lengths.cardMinHeight };
    case "value":
      return textRect(drawing, target.card, rect);
    case "failure-mode":
      return { ...rect, y: rect.y + rect.height, height: lengths.cardMinHeight };
    case "new-step":
      return { ...rect, width: Math.max(rect.width, NEW_STEP_WIDTH) };
    case "link-label": {
      const { x, y } = labelCenter(drawing, target.link) ?? centerOf(rect);
      return {
        x: x - LABEL_WIDTH / 2,
        y: y - LABEL_HEIGHT / 2,
        width: LABEL_WIDTH,
        height: LABEL_HEIGHT,
      };
    }
    case "card":
      return textRect(drawing, target.card, rect);
    case "step":
    case "phase":
    case "lane":
      return rect;
  }
}

/** The part of a card that its text has to itself: a picture above it stays in sight. */
function belowImage({ y, height }: ImageBox, rect: Rect): Rect {
  const top = y + height + lengths.imageGap - lengths.cardPadding;
  return { ...rect, y: rect.y + top, height: Math.max(rect.height - top, lengths.cardMinHeight) };
}

/**
 * A point and a number have no box to write in: the field is as wide as their column, and begins where they end.
 * Elsewhere it is the card's own box, as far as no picture takes it.
 */
function textRect(drawing: Drawing, id: string, rect: Rect): Rect {
  const card = drawing.card(id);
  const figure = card?.figure?.type;
  if (card !== undefined && card.image !== null) return belowImage(card.image, rect);
  if (card === undefined || (figure !== "point" && figure !== "number")) return rect;
  const { x, width } = drawing.cellRect(card.column, card.row);
  return { x, y: rect.y + rect.height, width, height: lengths.cardMinHeight };
}

/** The box for a target; nothing where the drawing does not know it (yet). */
export function typingBox(drawing: Drawing, camera: Camera, target: EditTarget): TypingBox | null {
  const rect = typingRect(drawing, target);
  if (rect === null) return null;
  const { zoom } = camera;
  const bands = bandsAt(drawing, zoom);
  const onMap = toView(camera, rect);
  switch (target.type) {
    case "card":
    case "new-card":
    case "new-value":
    case "value":
    case "failure-mode":
      return onMapBox(rect, camera, "card", lengths.cardPadding);
    case "link-label":
      return onMapBox(rect, camera, "link-label", 2);
    case "step":
    case "new-step": {
      const scale = stepTitleScale(zoom);
      return {
        corner: { x: onMap.x, y: bands.phases },
        scale,
        width: (rect.width * zoom) / scale,
        height: rect.height,
        padding: 4,
        role: "step-title",
      };
    }
    case "phase": {
      const scale = nameScale(zoom);
      const x = Math.max(onMap.x, bands.left);
      const width = Math.max(onMap.x + rect.width * zoom - x, lengths.cardWidth * scale);
      return {
        corner: { x, y: 0 },
        scale,
        width: width / scale,
        height: rect.height,
        padding: 2,
        role: "phase-title",
      };
    }
    case "lane": {
      const scale = nameScale(zoom);
      const y = Math.max(onMap.y, bands.top);
      return {
        corner: { x: 0, y },
        scale,
        width: rect.width,
        // A lane's name stands at the top of it, and the editor takes no more room than the name.
        height: 0,
        padding: lengths.headerPadding - BORDER,
        role: "lane-name",
      };
    }
  }
}

function onMapBox(rect: Rect, camera: Camera, role: TypingBox["role"], padding: number): TypingBox {
  const { width, height } = rect;
  return { corner: toView(camera, rect), scale: camera.zoom, width, height, padding, role };
}

/** Below the card that stands above the new one; in an empty cell where its first card will stand. */
function newCardRect(
  drawing: Drawing,
  target: Extract<EditTarget, { type: "new-card" }>,
  cell: Rect,
): Rect {
  const height = lengths.cardMinHeight;
  const place = drawing.placeOf({ type: "cell", lane: target.lane, step: target.step });
  const cards = place === null ? [] : drawing.cardsInCell(place.column, place.row);
  const follower = cards.findIndex((other) => other.card === target.before);
  const above = cards[(follower === -1 ? cards.length : follower) - 1];
  if (above !== undefined) {
    return { ...cell, y: cell.y + above.y + above.height + lengths.cardGap, height };
  }
  return { ...cell, y: cell.y + lengths.lanePadding, height };
}

/** Where a connector's label is, or would be: in the middle of its path. */
function labelCenter(drawing: Drawing, link: string): Point | null {
  const route = drawing.route(link);
  if (route === undefined) return null;
  if (route.label !== null) return drawing.place(route.label.center);
  const points = drawing.routePoints(route);
  const after = points[Math.ceil(points.length / 2)] ?? points.at(-1);
  const before = points[Math.ceil(points.length / 2) - 1];
  return before === undefined || after === undefined ? null : centerOf(spanned(before, after));
}
