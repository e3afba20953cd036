import { type RefObject, useEffect } from "react";
import { create } from "zustand";

import type { MapId } from "../host";

/** The map that was just put to another place. */
const useMovedMap = create<{ readonly map: MapId | null }>(() => ({ map: null }));

/** Lets the keyboard go where a moved map is listed now: the element that had it may be gone. */
export function takeKeyboardAlong(map: MapId): void {
  useMovedMap.setState({ map });
}

/** Gives the keyboard to the element that stands for a map, when the map was moved. */
export function useKeyboardAfterMove(map: MapId, element: RefObject<HTMLElement | null>): void {
  const moved = useMovedMap((state) => state.map === map);
  useEffect(() => {
    if (!moved) return;
    element.current?.focus();
    useMovedMap.setState({ map: null });
  }, [moved, element]);
}
