// The pointer on the titles: a click focuses, a double click edits, a drag carries the title elsewhere.

import { create } from "zustand";

import { toDrawing } from "../canvas/camera";
import { useScene } from "../canvas/scene";
import { viewPoint } from "../canvas/viewPlace";
import { useViewport } from "../canvas/viewport";
import { perform } from "../document";
import { followPointer } from "../input";
import { focusOn, isWritable } from "./current";
import { editing } from "./editing";
import { mapElement } from "./focusMap";
import { headerDrop, type HeaderDrop } from "./headerDrop";
import { headerAt, type Header } from "./headers";

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
  followPointer(element, down, {
    move: (move) => useHeaderDrag.setState({ drag: { header, drop: dropAt(header, move) } }),
    drop: () => {
      const drop = useHeaderDrag.getState().drag?.drop ?? null;
      if (drop !== null) void perform(drop.operation);
    },
    end: () => useHeaderDrag.setState({ drag: null }),
  });
}

function dropAt(header: Header, event: PointerEvent): HeaderDrop | null {
  const { drawing } = useScene.getState();
  const { camera } = useViewport.getState();
  return drawing === null ? null : headerDrop(drawing, header, toDrawing(camera, viewPoint(event)));
}
