// The one canvas beneath the cards: the ground, the connectors, and every card that is no element.
//
// While the map is only pushed, what is painted already is moved as it is, and only what came into sight at
// the edges is painted: ten thousand cards cost no more than those few.

import type { CardId } from "../../host";
import type { Rect } from "../geometry";
import { paintBoxes } from "./boxes";
import { paintConnectors } from "./connectors";
import { type Frame, originOnScreen, screenScale } from "./frame";
import { paintFarFigures } from "./farFigures";
import { paintGround } from "./ground";
import { onThemeChange, type Palette, readPalette } from "./palette";
import { paintCurveLabels, paintCurves, paintPlots } from "./plots";
import { paintSelected } from "./selected";
import { onThumbnail, thumbnailCount } from "./thumbnails";
import { paintWires } from "./wires";

/** Below this zoom corners and arrowheads are smaller than a pixel or two. */
const WIRES_BELOW = 0.3;

/** All that the picture on the canvas depends on. */
interface Picture {
  readonly frame: Frame;
  readonly lines: number;
  /** The cards that are elements. */
  readonly made: ReadonlySet<CardId>;
  /** Whether all cards in view are, so that the picture has none. */
  readonly bare: boolean;
  /** How many pictures could be drawn. */
  readonly images: number;
  readonly palette: Palette;
  readonly scale: number;
}

export class CanvasLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #stops: readonly (() => void)[];
  #palette: Palette = readPalette();
  #painted: Picture | null = null;

  /** `repaint` asks for another frame after the theme has changed. */
  constructor(canvas: HTMLCanvasElement, repaint: () => void) {
    this.#canvas = canvas;
    this.#context = canvas.getContext("2d", { alpha: false });
    this.#stops = [
      onThemeChange(() => {
        this.#palette = readPalette();
        repaint();
      }),
      onThumbnail(repaint),
    ];
  }

  dispose(): void {
    this.#stops.forEach((stop) => stop());
  }

  /** Brings the picture up to date. The cards that are `made` as elements are left out; `bare` says that none is
   * left to be painted. */
  paint(frame: Frame, made: ReadonlySet<CardId>, bare: boolean): void {
    const context = this.#context;
    if (context === null) return;
    const lines = frame.drawing.linesRevision;
    const images = thumbnailCount();
    const picture = {
      frame,
      lines,
      made,
      bare,
      images,
      palette: this.#palette,
      scale: screenScale(),
    };
    const before = this.#painted;
    this.#painted = picture;
    this.#fit(picture);
    const by = before === null ? null : pushed(before, picture);
    if (by === null) {
      paintPart(context, picture);
    } else if (by.x !== 0 || by.y !== 0) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalCompositeOperation = "copy";
      context.drawImage(this.#canvas, by.x, by.y);
      context.globalCompositeOperation = "source-over";
      for (const part of uncovered(picture, by)) {
        paintPart(context, { ...picture, frame: { ...frame, part } });
      }
    }
  }

  #fit({ frame: { view }, scale }: Picture): void {
    const [width, height] = [Math.round(view.width * scale), Math.round(view.height * scale)];
    // Setting the size clears the canvas, even to the same size.
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
  }
}

/** How far one picture is from the other in pixels of the screen; nothing where they differ otherwise. */
function pushed(before: Picture, now: Picture): { x: number; y: number } | null {
  const [one, other] = [before.frame, now.frame];
  const same =
    before.palette === now.palette &&
    before.scale === now.scale &&
    one.drawing === other.drawing &&
    before.lines === now.lines &&
    hasSameCards(before, now) &&
    one.selection === other.selection &&
    one.dimmed === other.dimmed &&
    one.detail === other.detail &&
    one.view === other.view &&
    one.camera.zoom === other.camera.zoom;
  if (!same) return null;
  const [from, to] = [originOnScreen(one), originOnScreen(other)];
  return { x: to.x - from.x, y: to.y - from.y };
}

function hasSameCards(before: Picture, now: Picture): boolean {
  if (before.bare && now.bare) return true;
  const [one, other] = [before.frame, now.frame];
  if (before.images !== now.images) return false;
  return before.made === now.made && one.revision === other.revision && one.heat === other.heat;
}

/** The parts of the view that a push leaves without a picture, in pixels of the view. */
function uncovered({ frame: { view }, scale }: Picture, by: { x: number; y: number }): Rect[] {
  const width = Math.min(Math.abs(by.x) / scale, view.width);
  const height = Math.min(Math.abs(by.y) / scale, view.height);
  const side = { x: by.x < 0 ? view.width - width : 0, y: 0, width, height: view.height };
  const end = { x: 0, y: by.y < 0 ? view.height - height : 0, width: view.width, height };
  return [side, end].filter((part) => part.width > 0 && part.height > 0);
}

function paintPart(
  context: CanvasRenderingContext2D,
  { frame, made, palette, scale }: Picture,
): void {
  const { part } = frame;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.save();
  context.beginPath();
  context.rect(part.x, part.y, part.width, part.height);
  context.clip();
  paintGround(context, frame, palette);
  paintPlots(context, frame, palette);
  paintCurves(context, frame, palette);
  if (frame.detail === "near") paintCurveLabels(context, frame, palette);
  if (frame.camera.zoom < WIRES_BELOW) paintWires(context, frame, palette);
  else paintConnectors(context, frame, palette);
  paintBoxes(context, frame, palette, made);
  paintFarFigures(context, frame, palette, made);
  paintSelected(context, frame, palette, made);
  context.restore();
}
