// The pointer on a drawing that is only looked at: it pushes and zooms it, and points at the cards.

import { toDrawing } from "../camera";
import { cardAt } from "../hitTest";
import type { Sight } from "../scene";
import type { Gesture, Pointer } from "./gesture";
import { currentCamera } from "./gesture";
import { pan } from "./pan";
import { press } from "./press";
import { onWheel, watchPinch } from "./wheel";

/** What becomes of the cards that are pointed at. */
export interface LookActions {
  /** A card was clicked; nothing where there was none. */
  choose(card: string | null): void;
  /** A card was clicked twice. */
  open(card: string): void;
}

/** Listens to the pointer on the surface of a sight. Returns how to stop. */
export function lookAround(element: HTMLElement, sight: Sight, actions: LookActions): () => void {
  const listening = new AbortController();
  let gesture: Gesture | null = null;
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) => element.addEventListener(type, listener, { signal: listening.signal, passive: false });
  const pointer = (event: { readonly clientX: number; readonly clientY: number }): Pointer => {
    const { left, top } = element.getBoundingClientRect();
    return { view: { x: event.clientX - left, y: event.clientY - top }, extends: false };
  };
  const card = ({ view }: Pointer): string | null => {
    const { drawing } = sight.scene.getState();
    return drawing && (cardAt(drawing, toDrawing(currentCamera(), view))?.card ?? null);
  };
  const end = (finish: (ended: Gesture) => void) => {
    const ended = gesture;
    gesture = null;
    element.removeAttribute("data-panning");
    if (ended !== null) finish(ended);
  };

  on("pointerdown", (event) => {
    if (gesture !== null || event.button > 1) return;
    const start = pointer(event);
    gesture = press(
      start,
      () => actions.choose(card(start)),
      (from) => {
        element.setAttribute("data-panning", "");
        return pan(from);
      },
    );
    element.setPointerCapture(event.pointerId);
  });
  on("pointermove", (event) => {
    const at = pointer(event);
    gesture?.move(at);
    element.dataset["over"] = card(at) === null ? "nothing" : "card";
  });
  on("pointerup", (event) => end((ended) => ended.drop(pointer(event))));
  on("pointercancel", () => end((ended) => ended.cancel()));
  on("dblclick", (event) => {
    const opened = card(pointer(event));
    if (opened !== null) actions.open(opened);
  });
  on("wheel", (event) => onWheel(event, pointer(event).view));
  // The keyboard stays with what the drawing stands in: a press on a card must not take it away.
  on("mousedown", (event) => event.preventDefault());
  const stopPinch = watchPinch(element, (event) => pointer(event).view);
  return () => {
    stopPinch();
    listening.abort();
  };
}
