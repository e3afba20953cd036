// Wheel and trackpad: they push the map, and zoom about the pointer with Control, Command or a pinch.

import type { Point } from "../geometry";
import { panBy, zoomBy } from "../viewport";

/** Pixels of a line and of a page, for wheels that count in those. */
const LINE = 16;
const PAGE = 400;
/** How strongly a wheel zooms: a notch of 100 pixels is a factor of about 1.22. */
const ZOOM_RATE = 0.002;
/** A pinch comes as a wheel with Control in much smaller steps than a notch. */
const PINCH_RATE = 0.01;
const LARGEST_PINCH_STEP = 40;

export function onWheel(event: WheelEvent, at: Point): void {
  event.preventDefault();
  const unit =
    event.deltaMode === WheelEvent.DOM_DELTA_LINE
      ? LINE
      : event.deltaMode === WheelEvent.DOM_DELTA_PAGE
        ? PAGE
        : 1;
  const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
  if (event.ctrlKey || event.metaKey) {
    const rate = Math.abs(dy) < LARGEST_PINCH_STEP ? PINCH_RATE : ZOOM_RATE;
    zoomBy(Math.exp(-dy * rate), at);
  } else if (event.shiftKey && dx === 0) {
    // A wheel without a second axis goes sideways with Shift.
    panBy(-dy, 0);
  } else {
    panBy(-dx, -dy);
  }
}

/** What WebKit on a Mac sends for a pinch; other engines send a wheel with Control. */
interface PinchEvent extends Event {
  readonly scale: number;
  readonly clientX: number;
  readonly clientY: number;
}

/** Listens for WebKit's pinch. Returns how to stop. */
export function watchPinch(element: HTMLElement, toView: (event: PinchEvent) => Point): () => void {
  let last = 1;
  const begin = (event: Event) => {
    event.preventDefault();
    last = 1;
  };
  const change = (event: Event) => {
    event.preventDefault();
    const pinch = event as PinchEvent;
    zoomBy(pinch.scale / last, toView(pinch));
    last = pinch.scale;
  };
  element.addEventListener("gesturestart", begin);
  element.addEventListener("gesturechange", change);
  element.addEventListener("gestureend", begin);
  return () => {
    element.removeEventListener("gesturestart", begin);
    element.removeEventListener("gesturechange", change);
    element.removeEventListener("gestureend", begin);
  };
}
