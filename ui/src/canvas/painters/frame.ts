// What a painter may ask of the picture that it paints.

import type { Route } from "../../host";
import type { Bands } from "../bands";
import { type Camera, toDrawing } from "../camera";
import type { Dimming } from "../dimming";
import type { Drawing } from "../drawing";
import { grown, type Rect, type Size } from "../geometry";
import type { HeatScale } from "../heat";
import type { Selection } from "../selection";
import type { Detail } from "./detail";

/** A glance at the drawing: ground, boxes and what is selected. */
export interface Glance {
  readonly drawing: Drawing;
  readonly camera: Camera;
  readonly view: Size;
  readonly heat: HeatScale;
  /** Which cards step back. */
  readonly dimmed: Dimming;
  readonly selection: Selection;
  /** The part of the view that is painted, in its pixels. */
  readonly part: Rect;
}

/** One frame of the map, with all that is read and pointed at. */
export interface Frame extends Glance {
  /** Moves with every change of the drawing. */
  readonly revision: number;
  readonly bands: Bands;
  readonly detail: Detail;
}

/** Pixels of the screen in one pixel of the view. */
export const screenScale = (): number => window.devicePixelRatio;

/** The part of the drawing that is painted. */
export const shownIn = ({ camera, part }: Glance): Rect => ({
  ...toDrawing(camera, part),
  width: part.width / camera.zoom,
  height: part.height / camera.zoom,
});

/** The part of the drawing that is painted, with a rim around it in pixels of the view. */
export const shownWithRim = (frame: Glance, rim: number): Rect =>
  grown(shownIn(frame), rim / frame.camera.zoom);

/** Connectors that lead to or from a card that steps back do so too. */
export const isFaint =
  ({ dimmed }: Frame) =>
  ({ source, target }: Route): boolean =>
    dimmed(source) || dimmed(target);

/** Those of which something is so, and those of which it is not. */
export function apart<Item>(
  items: readonly Item[],
  isSo: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(isSo), items.filter((item) => !isSo(item))];
}

/** Where the drawing's origin falls in the view, on a whole pixel of the screen so that text stays sharp. */
export function origin({ camera }: Glance): { readonly x: number; readonly y: number } {
  const scale = screenScale();
  const snapped = (length: number) => Math.round(length * scale) / scale;
  return { x: -snapped(camera.x * camera.zoom), y: -snapped(camera.y * camera.zoom) };
}

/** The same place in whole pixels of the screen, for painters that paint in those. */
export function originOnScreen(frame: Glance): { readonly x: number; readonly y: number } {
  const { x, y } = origin(frame);
  return { x: Math.round(x * screenScale()), y: Math.round(y * screenScale()) };
}
