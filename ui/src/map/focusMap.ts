import { useLayers } from "../canvas/layers";
import { currentFocus, currentGrid, focusOn } from "./current";
import { corner } from "./walk";

/** The element that takes the keys of the map while nothing is typed there. */
export function mapElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".map-grid");
}

/** Changes when the map's element is made anew: effects that ask for it depend on this. */
export function useMapMade(): unknown {
  return useLayers((layers) => layers.steps);
}

/** Puts the focus into the map: where it was, or at the beginning. */
export function focusMap(): void {
  const grid = currentGrid();
  const place = currentFocus() ?? (grid === null ? null : corner(grid, "first"));
  mapElement()?.focus({ preventScroll: true });
  if (place !== null) focusOn(place);
}
