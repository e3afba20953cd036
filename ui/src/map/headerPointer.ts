// The pointer on the titles: a click focuses, a double click edits, a drag carries the title elsewhere.

import { create } from "zustand";

import { toDrawing } from "../canvas/camera";
import { useScene } from "../canvas/scene";
import { useViewport } from "../canvas/viewport";
import { perform } from "../document";
import { focusOn, isWritable } from "./current";
import { editing } from "./editing";
import { mapElement, viewPoint } from "./focusMap";
import { headerDrop, type HeaderDrop } from "./headerDrop";
import { headerAt, type Header } from "./headers";

/** How far the pointer goes before a press becomes a drag, in pixels. */
const SLACK = 4;

/** The title that is being dragged, and where it would go. */
export interface HeaderDrag {
  readonly header: Header;
  readonly drop: HeaderDrop | null;
}

export const useHeaderDrag = create<{ readonly drag: HeaderDrag | null }>()(() => ({
  drag: null,
}));

/** Follows the pointer on the titles inside an element. Returns how to stop. */
export function watchHeaders(element: HTMLElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  element.addEventListener("pointerdown", (event) => beginPress(element, event), { signal });
  element.addEventListener(
    "dblclick",
    (event) => {
      const header = headerAt(event.target);
      if (header !== null) editing.start(header);
    },
    { signal },
  );
  return () => listening.abort();
}

function beginPress(element: HTMLElement, down: PointerEvent): void {
  const header = headerAt(down.target);
  if (header === null || down.button !== 0) return;
  // The keyboard stays with the map's own element.
  down.preventDefault();
  editing.commit();
  mapElement()?.focus({ preventScroll: true });
  focusOn(header);
  if (!isWritable()) return;
  followDrag(element, down, header);
}

function followDrag(element: HTMLElement, down: PointerEvent, header: Header): void {
  const following = new AbortController();
  const { signal } = following;
  let dragging = false;
  const end = () => {
    following.abort();
    useHeaderDrag.setState({ drag: null });
  };
  const begin = () => {
    dragging = true;
    // Not before: a click would be told of the element that captures, and not of its title.
    element.setPointerCapture(down.pointerId);
  };
  element.addEventListener(
    "pointermove",
    (move) => {
      const way = Math.hypot(move.clientX - down.clientX, move.clientY - down.clientY);
      if (!dragging && way > SLACK) begin();
      if (dragging) useHeaderDrag.setState({ drag: { header, drop: dropAt(header, move) } });
    },
    { signal },
  );
  element.addEventListener(
    "pointerup",
    () => {
      const drop = useHeaderDrag.getState().drag?.drop ?? null;
      end();
      if (drop !== null) void perform(drop.operation);
    },
    { signal },
  );
  element.addEventListener("lostpointercapture", end, { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end();
    },
    { signal, capture: true },
  );
}

function dropAt(header: Header, event: PointerEvent): HeaderDrop | null {
  const { drawing } = useScene.getState();
  const { camera } = useViewport.getState();
  return drawing === null ? null : headerDrop(drawing, header, toDrawing(camera, viewPoint(event)));
}
