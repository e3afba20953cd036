// Making maps, and naming what was just made.

import { mapTitle, mirror, newGesture, newRecordId, perform } from "../document";
import type { Map, MapId, MapPreset, MapState } from "../host";
import { presetKey, t } from "../i18n";
import { nameMap } from "../session/naming";
import { showMap, useNavigation } from "../session/navigation";
import { isRailShown } from "../session/rail";
import { unfold } from "./folding";

/** Makes a map at the end of the list, shows it and lets its name be written. */
export async function addMap(preset: MapPreset, state: MapState): Promise<void> {
  const id = newRecordId();
  const title = t(presetKey(preset));
  const change = await perform({ operation: "addMap", id, preset, title, state });
  if (change !== null) comeTo(id);
}

/** Makes a map of the same kind below another, for a closer look at a part of it, and shows it. */
export async function addMapBelow(parent: Map): Promise<void> {
  const id = newRecordId();
  if (!(await makeMapBelow(parent, id, "", newGesture()))) return;
  unfold(parent.id);
  comeTo(id);
}

/** Makes a map of the same kind below another, as a part of a gesture. Answers whether it is there. */
export async function makeMapBelow(
  { id: parent, preset, state }: Map,
  id: MapId,
  title: string,
  gesture: string,
): Promise<boolean> {
  const added = perform({ operation: "addMap", id, preset, title, state }, gesture);
  const moved = perform({ operation: "moveMap", map: id, parent }, gesture);
  return (await added) !== null && (await moved) !== null;
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
  if (change !== null) comeTo(id);
}

/** Shows a new map, or its tile where all maps are looked at, and lets its name be written. */
function comeTo(map: MapId): void {
  if (useNavigation.getState().view === "maps") useNavigation.setState({ map });
  else showMap(map);
  // A list that is folded has no place for it; the name is written beside the map then.
  if (isRailShown()) nameMap(map);
}

function titleOf(map: MapId): { readonly title: string; readonly state: MapState } {
  const { title = "", state = "as-is" } = mirror().get("map", map) ?? {};
  return { title: mapTitle({ title }), state };
}
