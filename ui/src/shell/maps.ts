import { create } from "zustand";

import { mapTitle, mirror, newRecordId, perform } from "../document";
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

/** Makes a to-be map that begins as an as-is one stands, and shows it. */
export function makeToBe(map: MapId): Promise<void> {
  const { title } = titleOf(map);
  return copyMap(map, t("map.toBeOf", { title }), "to-be");
}

/** Makes a map that is as another one, and shows it. */
export function duplicateMap(map: MapId): Promise<void> {
  const { title, state } = titleOf(map);
  return copyMap(map, t("map.copyOf", { title }), state);
}

async function copyMap(map: MapId, title: string, state: MapState): Promise<void> {
  const id = newRecordId();
  const change = await perform({ operation: "copyMap", id, map, title, state });
  if (change === null) return;
  showMap(id);
  useNamedMap.setState({ map: id });
}

function titleOf(map: MapId): { readonly title: string; readonly state: MapState } {
  const { title = "", state = "as-is" } = mirror().get("map", map) ?? {};
  return { title: mapTitle({ title }), state };
}
