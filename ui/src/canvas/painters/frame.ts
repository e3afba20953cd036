// What one frame of the map shows: everything that a painter may ask.

import type { CardId } from "../../host";
import type { Bands } from "../bands";
import { type Camera, shown } from "../camera";
import type { Drawing } from "../drawing";
import { grown, type Rect, type Size } from "../geometry";
import type { HeatScale } from "../heat";
import type { Selection } from "../selection";
import type { Detail } from "./detail";

export interface Frame {
  readonly drawing: Drawing;
  /** Moves with every change of the drawing. */
  readonly revision: number;
  readonly camera: Camera;
  readonly view: Size;
  readonly bands: Bands;
  readonly detail: Detail;
  readonly heat: HeatScale;
  readonly selection: Selection;
}

/** Pixels of the screen in one pixel of the view. */
export const screenScale = (): number => window.devicePixelRatio;

/** The part of the drawing that a frame shows. */
export const shownIn = ({ camera, view }: Frame): Rect => shown(camera, view);

/** The part of the drawing that a frame shows, with a rim around it in pixels of the view. */
export const shownWithRim = (frame: Frame, rim: number): Rect =>
  grown(shownIn(frame), rim / frame.camera.zoom);

/** Where the drawing's origin falls in the view, on a whole pixel of the screen so that text stays sharp. */
export function origin({ camera }: Frame): { readonly x: number; readonly y: number } {
  const scale = screenScale();
  const snapped = (length: number) => Math.round(length * scale) / scale;
  return { x: -snapped(camera.x * camera.zoom), y: -snapped(camera.y * camera.zoom) };
}

/** Tells which cards stand in the page as elements, so that the canvas leaves them out. */
export type HasElement = (card: CardId) => boolean;
