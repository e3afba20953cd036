// Paints the minimap. Its picture is painted when the map, the selection or the colours have changed, and what
// is edited is painted after a pause: the frames before belong to the map itself. Ten thousand cards take ten
// milliseconds in WebKitGTK without a GPU. While the camera moves, only the frame around what is in sight does.

import { onChange } from "../../document";
import type { Heat } from "../../host";
import { useFilters } from "../../session/filters";
import { type Camera, inSight, toView } from "../camera";
import { dimmingNow } from "../dimming";
import type { Drawing } from "../drawing";
import { encloses, grown, overlap, type Rect } from "../geometry";
import { heatScale } from "../heat";
import { setPresence, setStyle } from "../painters/attributes";
import type { Glance } from "../painters/frame";
import { onThemeChange, type Palette, readPalette } from "../painters/palette";
import { useScene } from "../scene";
import { useSelection } from "../selection";
import { useViewport } from "../viewport";
import { framed, type Overview, overviewOf } from "./overview";
import { paintPicture, sizePicture } from "./picture";

/** How long nothing has to change before the picture follows, in milliseconds. */
const PAUSE = 200;

export class MinimapPainter {
  readonly #root: HTMLElement;
  readonly #canvas = document.createElement("canvas");
  readonly #frame = document.createElement("div");
  readonly #stops: (() => void)[];
  #heat: Heat = "off";
  #palette: Palette = readPalette();
  /** What the picture shows, and where in the view it stands. */
  #painted: { readonly map: string; readonly overview: Overview; readonly box: Rect } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: number | null = null;

  /** Begins to paint into an empty place of the page. */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#frame.className = "minimap-frame";
    root.append(this.#canvas, this.#frame);
    this.#stops = [
      useScene.subscribe(() => {
        this.#paintSoon();
        this.#follow();
      }),
      useSelection.subscribe(({ cards }, before) => {
        if (cards !== before.cards) this.#paintSoon();
        this.#follow();
      }),
      useViewport.subscribe(({ view }, before) => {
        if (view !== before.view) this.#paintSoon();
        this.#follow();
      }),
      onChange(() => this.#paintSoon()),
      useFilters.subscribe(() => this.#paint()),
      onThemeChange(() => {
        this.#palette = readPalette();
        this.#paint();
      }),
    ];
    this.#paintSoon();
  }

  /** Shows the cards' risk by another measure, or not. */
  setHeat(heat: Heat): void {
    this.#heat = heat;
    this.#paint();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    if (this.#request !== null) cancelAnimationFrame(this.#request);
    this.#stops.forEach((stop) => stop());
    this.#root.replaceChildren();
  }

  /** Asks for another picture after a pause. */
  #paintSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#paint(), PAUSE);
  }

  /** Asks for the frame to be where the camera is, with the next frame of the page. */
  #follow(): void {
    this.#request ??= requestAnimationFrame(() => {
      this.#request = null;
      this.#placeFrame();
    });
  }

  #paint(): void {
    clearTimeout(this.#timer);
    this.#follow();
    const { drawing } = useScene.getState();
    const overview = drawing && overviewOf(drawing, useViewport.getState().view);
    this.#painted = null;
    if (drawing === null || overview === null) return;
    this.#painted = { map: drawing.map, overview, box: this.#fit(overview) };
    paintPicture(this.#canvas, this.#glance(drawing, overview), this.#palette);
  }

  #glance(drawing: Drawing, { camera, size }: Overview): Glance {
    return {
      drawing,
      camera,
      view: size,
      heat: heatScale(this.#heat, drawing),
      dimmed: dimmingNow(),
      selection: useSelection.getState(),
      part: { x: 0, y: 0, ...size },
    };
  }

  /** Gives the minimap its size. Answers where it stands then: asked in every frame, that would cost a layout. */
  #fit({ size }: Overview): Rect {
    const root = this.#root;
    root.hidden = false;
    setStyle(root, "width", `${size.width}px`);
    setStyle(root, "height", `${size.height}px`);
    sizePicture(this.#canvas, size);
    return {
      x: root.offsetLeft,
      y: root.offsetTop,
      width: root.offsetWidth,
      height: root.offsetHeight,
    };
  }

  #placeFrame(): void {
    const { drawing } = useScene.getState();
    const { camera, view } = useViewport.getState();
    const painted = this.#painted?.map === drawing?.map ? this.#painted : null;
    this.#root.hidden = painted === null;
    if (drawing === null || painted === null) return;
    const sight = inSight(camera, drawing, view);
    // A pixel more, since a map that is fitted into the view ends there but for rounding.
    setPresence(this.#root, "whole", encloses(grown(sight, 1 / camera.zoom), drawing.grid));
    setPresence(this.#root, "covers", overlap(painted.box, focusInView(drawing, camera)));
    const { x, y, width, height } = framed(painted.overview, sight);
    setStyle(this.#frame, "transform", `translate(${x}px, ${y}px)`);
    setStyle(this.#frame, "width", `${width}px`);
    setStyle(this.#frame, "height", `${height}px`);
  }
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** Where in the view the card or cell is that has the focus. */
function focusInView(drawing: Drawing, camera: Camera): Rect {
  const { focus } = useSelection.getState();
  const rect = focus?.type === "card" || focus?.type === "cell" ? drawing.focusRect(focus) : null;
  if (rect === null) return NOWHERE;
  const { zoom } = camera;
  return { ...toView(camera, rect), width: rect.width * zoom, height: rect.height * zoom };
}
