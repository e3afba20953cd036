// What can be done with a whole map: from its entry in the list and its tile in the overview, by menu or by key.

import type { KeyboardEvent } from "react";

import { matches } from "../commands";
import type { MenuItem } from "../controls/Menu";
import { mapTitle, mirror, perform, tellDeleted } from "../document";
import type { Map, MapState } from "../host";
import { type MessageKey, t } from "../i18n";
import { isComposing, isTextField } from "../input";
import { nameMap } from "../session/naming";
import { unfold } from "./folding";
import { type MapPlace, type MapWay, placeAlong } from "./mapPlaces";
import { addMapBelow, duplicateMap, makeToBe } from "./maps";
import { takeKeyboardAlong } from "./movedMap";

const WAYS: readonly (readonly [way: MapWay, label: MessageKey, shortcut: string])[] = [
  ["up", "map.moveUp", "Alt+ArrowUp"],
  ["down", "map.moveDown", "Alt+ArrowDown"],
  ["in", "map.moveIn", "Alt+ArrowRight"],
  ["out", "map.moveOut", "Alt+ArrowLeft"],
];

/** All of it, in the groups of the menu. */
export function mapDeeds(map: Map): readonly (readonly MenuItem[])[] {
  const other: MapState = map.state === "as-is" ? "to-be" : "as-is";
  const ways = WAYS.map(([way, label, shortcut]) => {
    const place = placeAlong(mirror(), map, way);
    return {
      label: t(label),
      shortcut,
      disabled: place === null,
      run: () => place !== null && void putMap(map, place),
    };
  });
  return [
    [
      { label: t("map.rename"), shortcut: "F2", run: () => nameMap(map.id) },
      {
        label: t(other === "to-be" ? "map.markToBe" : "map.markAsIs"),
        run: () => void perform({ operation: "setMapState", map: map.id, state: other }),
      },
    ],
    ways,
    [
      { label: t("map.addBelow"), run: () => void addMapBelow(map) },
      ...(map.state === "as-is"
        ? [{ label: t("map.makeToBe"), run: () => void makeToBe(map.id) }]
        : []),
      { label: t("map.duplicate"), run: () => void duplicateMap(map.id) },
    ],
    [{ label: t("map.delete"), shortcut: "Delete", danger: true, run: () => void deleteMap(map) }],
  ];
}

/** Does what a key means for a map that has the focus. Answers whether it means anything. */
export function pressOnMap(event: KeyboardEvent, map: Map): boolean {
  if (isComposing(event) || isTextField(event.target)) return false;
  const deed = mapDeeds(map)
    .flat()
    .find(({ shortcut }) => shortcut !== undefined && matches(event, shortcut));
  if (deed === undefined) return false;
  if (deed.disabled !== true) deed.run();
  return true;
}

/** Puts a map to another place of the hierarchy, where it can be seen. */
export async function putMap(map: Map, place: MapPlace): Promise<void> {
  const change = await perform({ operation: "moveMap", map: map.id, ...place });
  if (change === null) return;
  if (place.parent !== null) unfold(place.parent);
  takeKeyboardAlong(map.id);
}

async function deleteMap(map: Map): Promise<void> {
  const change = await perform({ operation: "deleteMap", map: map.id });
  tellDeleted(change, "deleted.map", mapTitle(map), { table: "map", count: 1 });
}
