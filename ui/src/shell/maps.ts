import { create } from "zustand";

import { newRecordId, perform } from "../document";
import type { MapId, MapPreset, MapState } from "../host";
import { presetKey, t } from "../i18n";
import { showMap } from "../session/navigation";

/** The map whose name is being written in the list. */
export const useNamedMap = create<{ readonly map: MapId | null }>(() => ({ map: null }));

/** Makes a map at the end of the list, shows it and lets its name be written. */
export async function addMap(preset: MapPreset, state: MapState): Promise<void> {
  const id = newRecordId();
  const title = t(presetKey(preset));
  const change = await perform({ operation: "addMap", id, preset, title, state });
  if (change === null) return;
  showMap(id);
  useNamedMap.setState({ map: id });
}
