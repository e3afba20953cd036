import type { Point } from "./geometry";

/** Where the view of the map lies in the window. The map's element itself moves with the drawing. */
export function viewBox(): DOMRect | undefined {
  return document.querySelector(".map-surface")?.getBoundingClientRect();
}

/** A place in the window as a place in the view of the map. */
export function viewPoint({ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">): Point {
  const box = viewBox();
  return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
}
