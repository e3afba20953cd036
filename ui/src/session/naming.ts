import { create } from "zustand";

import type { MapId } from "../host";

/** The map whose name is being written in the list of maps or in the overview. */
export const useNamedMap = create<{ readonly map: MapId | null }>(() => ({ map: null }));

/** Lets the name of a map be written where it is listed. */
export function nameMap(map: MapId | null): void {
  useNamedMap.setState({ map });
}
