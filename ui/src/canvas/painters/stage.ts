// Paints the map: at most once a frame, and only when something changed. It reads the stores when it paints;
// nothing on the page is drawn again by React because the camera or the pointer moved.

import { onChange } from "../../document";
import type { Heat } from "../../host";
import { t, useLanguage } from "../../i18n";
import { useFilters } from "../../session/filters";
import { bandsAt } from "../bands";
import { shown } from "../camera";
import { dimmingNow } from "../dimming";
import type { Drawing } from "../drawing";
import { useFeedback } from "../feedback";
import { type HeatScale, heatScale } from "../heat";
import { mapSight, type Sight } from "../scene";
import { useViewport } from "../viewport";
import { setAria, setStyle, setWord } from "./attributes";
import { BandLayer } from "./bandLayer";
import { CanvasLayer } from "./canvasLayer";
import { CardLayer } from "./cardLayer";
import { type Detail, detailFor } from "./detail";
import { FeedbackLayer } from "./feedbackLayer";
import { type Frame, origin } from "./frame";
import { buildParts, FIRST_LANE_ROW, FIRST_STEP_COLUMN, type Parts } from "./parts";

export class Stage {
  readonly parts: Parts;
  readonly #sight: Sight;
  readonly #canvas: CanvasLayer;
  readonly #cards: CardLayer;
  readonly #bands: BandLayer;
  readonly #feedback: FeedbackLayer | null;
  readonly #stops: (() => void)[];
  #heat: Heat = "off";
  #scale: { revision: number; heat: Heat; scale: HeatScale } | null = null;
  #detail: Detail = "far";
  #request: number | null = null;

  /** Begins to paint into an empty place of the page. */
  constructor(place: HTMLElement, sight: Sight = mapSight) {
    this.#sight = sight;
    const parts = buildParts(sight.name);
    this.parts = parts;
    place.append(parts.root);
    this.#canvas = new CanvasLayer(parts.canvas, this.repaint);
    this.#cards = new CardLayer(parts.grid, this.repaint);
    this.#bands = new BandLayer(parts, this.repaint);
    this.#feedback = sight.showsGestures ? new FeedbackLayer(parts.feedback) : null;
    const stores = [sight.scene, sight.selection, useViewport, useFeedback, useFilters];
    this.#stops = stores.map((store) => store.subscribe(this.repaint));
    // A card may become somebody else's without a change of the drawing.
    this.#stops.push(onChange(this.repaint), useLanguage.subscribe(this.#name));
    this.#name();
    this.repaint();
  }

  /** Asks for a frame; asking again before it comes is free. */
  readonly repaint = (): void => {
    this.#request ??= requestAnimationFrame(() => {
      this.#request = null;
      this.#paint();
    });
  };

  /** Shows the cards' risk by another measure, or not. */
  setHeat(heat: Heat): void {
    this.#heat = heat;
    this.repaint();
  }

  dispose(): void {
    if (this.#request !== null) cancelAnimationFrame(this.#request);
    this.#stops.forEach((stop) => stop());
    [this.#canvas, this.#cards, this.#bands].forEach((layer) => layer.dispose());
    this.parts.root.remove();
  }

  readonly #name = (): void => {
    this.parts.grid.ariaLabel = t("canvas.label");
  };

  #paint(): void {
    const frame = this.#frame();
    if (frame === null) return;
    this.#place(frame);
    const complete = this.#cards.paint(frame);
    this.#bands.paint(frame);
    this.#feedback?.paint(frame);
    // Last, since it paints the cards that have no element yet.
    this.#canvas.paint(frame, this.#cards.made, complete && frame.detail === "near");
    if (!complete) this.repaint();
  }

  #place(frame: Frame): void {
    const { root, grid, world } = this.parts;
    const { drawing, bands, camera } = frame;
    const { x, y } = origin(frame);
    setWord(root, "detail", frame.detail);
    setAria(grid, "ariaRowCount", String(drawing.rows.length + FIRST_LANE_ROW - 1));
    setAria(grid, "ariaColCount", String(drawing.columns.length + FIRST_STEP_COLUMN - 1));
    setStyle(root, "--band-left", `${bands.left}px`);
    setStyle(root, "--band-phases", `${bands.phases}px`);
    setStyle(root, "--band-steps", `${bands.steps}px`);
    setStyle(world, "transform", `translate(${x}px, ${y}px) scale(${camera.zoom})`);
    setStyle(world, "--zoom", String(camera.zoom));
  }

  #frame(): Frame | null {
    const { drawing, revision } = this.#sight.scene.getState();
    const { camera, view } = useViewport.getState();
    if (drawing === null || view.width === 0 || view.height === 0) return null;
    this.#detail = detailFor(this.#detail, camera.zoom, countIn(drawing, shown(camera, view)));
    return {
      drawing,
      revision,
      camera,
      view,
      bands: bandsAt(drawing, camera.zoom),
      detail: this.#detail,
      heat: this.#heatScale(drawing, revision),
      dimmed: dimmingNow(),
      selection: this.#sight.selection.getState(),
      part: { x: 0, y: 0, ...view },
    };
  }

  #heatScale(drawing: Drawing, revision: number): HeatScale {
    if (this.#scale?.revision !== revision || this.#scale.heat !== this.#heat) {
      this.#scale = { revision, heat: this.#heat, scale: heatScale(this.#heat, drawing) };
    }
    return this.#scale.scale;
  }
}

function countIn(drawing: Drawing, rect: Parameters<Drawing["rangeIn"]>[0]): number {
  const { firstColumn, lastColumn, firstRow, lastRow } = drawing.rangeIn(rect);
  let count = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    for (let row = firstRow; row <= lastRow; row++) {
      count += drawing.cardsInCell(column, row).length;
    }
  }
  return count;
}
