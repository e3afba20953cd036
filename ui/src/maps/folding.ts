import { create } from "zustand";

import type { MapId } from "../host";

/** The maps whose maps below are not listed, for as long as the page is open. */
export const useFolding = create<{ readonly folded: ReadonlySet<MapId> }>(() => ({
  folded: new Set(),
}));

/** Lists what stands below a map, or no longer. */
export function toggleFolding(map: MapId): void {
  const folded = new Set(useFolding.getState().folded);
  if (!folded.delete(map)) folded.add(map);
  useFolding.setState({ folded });
}

/** Lists what stands below a map. */
export function unfold(map: MapId): void {
  if (useFolding.getState().folded.has(map)) toggleFolding(map);
}
