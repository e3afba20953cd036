// The camera in use and the size of the view. Painters read it once a frame; no component is drawn again
// because the camera moved.

import { create } from "zustand";

import {
  between,
  type Camera,
  centredOn,
  fitted,
  fittedTo,
  inSight,
  kept,
  middleInSight,
  nextZoom,
  panned,
  revealing,
  withoutGap,
  zoomedAbout,
} from "./camera";
import type { Drawing } from "./drawing";
import { around, centerOf, type Point, type Rect, type Size } from "./geometry";
import { useScene } from "./scene";
import { type Focus, useSelection } from "./selection";

export interface Viewport {
  readonly camera: Camera;
  /** The size of the map's place on the screen, in pixels. */
  readonly view: Size;
}

export const useViewport = create<Viewport>(() => ({
  camera: { x: 0, y: 0, zoom: 1 },
  view: { width: 0, height: 0 },
}));

/** How long the camera takes to another place, in milliseconds. */
const MOTION = 150;
/** The camera's way to another place, while it is on one. */
let motion: { readonly target: Camera; readonly request: number } | null = null;

/** Where the camera stands, or will stand: a second key press goes on from where the first one leads. */
const destination = (): Camera => motion?.target ?? useViewport.getState().camera;

/** Says how large the view is. */
export function resizeView(view: Size): void {
  useViewport.setState({ view });
}

/** Keeps the view as large as an element of the page. Returns how to stop. */
export function watchSize(element: HTMLElement): () => void {
  const measure = () => resizeView({ width: element.clientWidth, height: element.clientHeight });
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  measure();
  return () => observer.disconnect();
}

/** Puts the camera somewhere at once; what a person does with the camera ends a motion. */
export function setCamera(camera: Camera): void {
  stopMotion();
  place(camera);
}

/** Pushes the drawing by so many pixels of the view. */
export function panBy(dx: number, dy: number): void {
  setCamera(panned(useViewport.getState().camera, dx, dy));
}

/** Puts a place of the drawing into the middle of the view at once, as far as the map reaches. */
export function lookAt(place: Point): void {
  withDrawing((drawing, { camera, view }) => setCamera(centredOn(camera, drawing, view, place)));
}

/** Goes on over the map by a share of what is in sight: 1 is as far as the view is wide or high. */
export function goOn(right: number, down: number): void {
  withDrawing((drawing, { view }) => {
    const camera = destination();
    const sight = inSight(camera, drawing, view);
    const { x, y } = centerOf(sight);
    const place = { x: x + right * sight.width, y: y + down * sight.height };
    moveTo(centredOn(camera, drawing, view, place));
  });
}

/** Zooms by a factor about a point of the view. */
export function zoomBy(factor: number, about: Point): void {
  const { camera } = useViewport.getState();
  setCamera(zoomedAbout(camera, about, camera.zoom * factor));
}

/** Goes to the next round zoom about the middle of what is in sight. */
export function zoomStep(direction: "in" | "out"): void {
  zoomTo(nextZoom(destination().zoom, direction));
}

/** Goes to 100 % about the middle of what is in sight. */
export function zoomToActualSize(): void {
  zoomTo(1);
}

/** Shows the whole map. */
export function zoomToFit(): void {
  withDrawing((drawing, { view }) => moveTo(fitted(drawing, view)));
}

/** Shows what is selected, or focused where nothing is selected. */
export function zoomToSelection(): void {
  withDrawing((drawing, { view }) => {
    const part = selectedRect(drawing);
    if (part !== null) moveTo(fittedTo(drawing, view, part));
  });
}

/** Brings a part of the drawing into sight, moving as little as it takes. */
export function reveal(part: Rect): void {
  withDrawing((drawing, { view }) => {
    const camera = destination();
    const target = revealing(camera, drawing, view, part);
    if (target !== camera) moveTo(target);
  });
}

/**
 * Brings a focused place into sight, or a part of the drawing that belongs to it. Across its band a title
 * always is: only along the band is there anything to do.
 */
export function revealFocus(focus: Focus, part?: Rect): void {
  withDrawing((drawing, { camera, view }) => {
    const rect = part ?? drawing.focusRect(focus);
    if (rect === null) return;
    const middle = centerOf(inSight(camera, drawing, view));
    switch (focus.type) {
      case "phase":
      case "step":
      case "new-step":
        reveal({ ...rect, y: middle.y, height: 0 });
        break;
      case "lane":
        reveal({ ...rect, x: middle.x, width: 0 });
        break;
      case "cell":
      case "card":
      case "link":
        reveal(rect);
    }
  });
}

/** Looks at a map for the first time: the whole of it where it is readable so, else its beginning. */
export function showFromStart(drawing: Drawing): void {
  const { view } = useViewport.getState();
  const whole = fitted(drawing, view);
  const { x, y } = drawing.grid;
  setCamera(
    whole.zoom >= READABLE
      ? whole
      : {
          x: x - drawing.laneHeaderWidth,
          y: y - drawing.phaseHeaderHeight - drawing.stepHeaderHeight,
          zoom: 1,
        },
  );
}

/** The zoom below which a map is no longer read but looked over. */
const READABLE = 0.6;

/** Moves the camera in a short motion, or in one of so many milliseconds; at once where the system asks for less motion. */
export function moveTo(target: Camera, duration = MOTION): void {
  stopMotion();
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
    place(target);
    return;
  }
  const from = useViewport.getState().camera;
  const start = performance.now();
  const step = (now: number) => {
    const progress = duration > 0 ? Math.min(Math.max(now - start, 0) / duration, 1) : 1;
    place(between(from, target, 1 - (1 - progress) ** 3));
    motion = progress < 1 ? { target, request: requestAnimationFrame(step) } : null;
  };
  motion = { target, request: requestAnimationFrame(step) };
}

function stopMotion(): void {
  if (motion !== null) cancelAnimationFrame(motion.request);
  motion = null;
}

/**
 * Zooms about the middle of what is in sight of the map. The middle of the view may be empty ground where the
 * whole map is small: from there a larger zoom would show nothing else.
 */
function zoomTo(zoom: number): void {
  withDrawing((drawing, { view }) => {
    const camera = destination();
    moveTo(withoutGap(zoomedAbout(camera, middleInSight(camera, drawing, view), zoom), drawing));
  });
}

function place(camera: Camera): void {
  const { drawing } = useScene.getState();
  const { view } = useViewport.getState();
  useViewport.setState({ camera: drawing === null ? camera : kept(camera, drawing, view) });
}

function withDrawing(act: (drawing: Drawing, viewport: Viewport) => void): void {
  const { drawing } = useScene.getState();
  if (drawing !== null) act(drawing, useViewport.getState());
}

function selectedRect(drawing: Drawing): Rect | null {
  const { cards, links, focus } = useSelection.getState();
  const selected: Focus[] = [
    ...[...cards].map((card) => ({ type: "card", card }) as const),
    ...[...links].map((link) => ({ type: "link", link }) as const),
  ];
  const places = selected.length > 0 ? selected : focus === null ? [] : [focus];
  return around(places.map((place) => drawing.focusRect(place)).filter((rect) => rect !== null));
}
