import { useEffect } from "react";

import { useScene } from "../canvas/scene";
import { focusKey, useSelection } from "../canvas/selection";
import type { MapId } from "../host";
import { useGuide } from "../session/guide";
import { useNamedMap } from "../session/naming";
import { useOverlay } from "../session/overlay";
import { currentGrid, focusOn } from "./current";
import { mapElement, useMapMade } from "./focusMap";
import { corner } from "./walk";

/**
 * Keeps the keyboard in the map: it has it when the map comes into view and when what lay over it is gone
 * or its name is written, and says to assistive technology what has the focus. In a map without steps, that is the place for the
 * first one, so that a person can type at once.
 */
export function useKeyboardInMap(map: MapId): void {
  const made = useMapMade();
  const inView = useScene(({ drawing }) => drawing?.map === map);
  const isEmpty = useScene(({ drawing }) => drawing?.columns.length === 0);
  const focus = useSelection((state) => state.focus);
  const laidOver = useOverlay((state) => state.overlay !== null);
  const reading = useGuide((state) => state.chapter !== null);
  const covered = laidOver || reading;
  const isNamed = useNamedMap((state) => state.map !== null);

  useEffect(() => {
    const element = mapElement();
    if (element === null) return;
    if (focus === null) element.removeAttribute("aria-activedescendant");
    else element.setAttribute("aria-activedescendant", focusKey(focus));
  }, [made, focus]);

  useEffect(() => {
    if (!inView || !isEmpty || focus !== null) return;
    const grid = currentGrid();
    const first = grid === null ? null : corner(grid, "first");
    if (first !== null) focusOn(first);
  }, [inView, isEmpty, focus]);

  useEffect(() => {
    if (inView && !covered && !isNamed && document.activeElement === document.body) {
      mapElement()?.focus({ preventScroll: true });
    }
  }, [made, inView, covered, isNamed]);
}
