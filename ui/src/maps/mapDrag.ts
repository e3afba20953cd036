// A map that is dragged in the list: what the pointer is over, and where the map would go.

import { create } from "zustand";

import { mirror } from "../document";
import type { Map, MapId } from "../host";
import { followPointer } from "../input";
import { putMap } from "./mapDeeds";
import { type DropOn, dropOn, placeOn } from "./mapPlaces";

interface MapDrag {
  /** The map that is dragged; nothing while none is. */
  readonly map: MapId | null;
  /** The entry on which it would be dropped, where it can stand there. */
  readonly over: { readonly map: MapId; readonly on: DropOn } | null;
}

const NOTHING: MapDrag = { map: null, over: null };

export const useMapDrag = create<MapDrag>(() => NOTHING);

/** Follows the pointer from a press on the entry of a map. */
export function pressEntry(list: HTMLElement, down: PointerEvent): void {
  const map = entryAt(down.target)?.map;
  const onControl = down.target instanceof Element && down.target.closest("[data-control], input");
  if (map === undefined || down.button !== 0 || onControl) return;
  followPointer(list, down, {
    move: (move) => useMapDrag.setState({ map: map.id, over: overAt(map.id, move) }),
    drop: () => {
      const { over } = useMapDrag.getState();
      const other = over === null ? undefined : mirror().get("map", over.map);
      const place = over && other && placeOn(mirror(), map.id, other, over.on);
      if (place) void putMap(map, place);
    },
    end: () => useMapDrag.setState(NOTHING),
  });
}

/** What the pointer is over; nothing where the map cannot stand there. */
function overAt(dragged: MapId, { clientX, clientY }: PointerEvent): MapDrag["over"] {
  const entry = entryAt(document.elementFromPoint(clientX, clientY));
  if (entry === null) return null;
  const { top, height } = entry.element.getBoundingClientRect();
  const on = dropOn((clientY - top) / height);
  const place = placeOn(mirror(), dragged, entry.map, on);
  return place === null ? null : { map: entry.map.id, on };
}

function entryAt(place: EventTarget | null): { element: HTMLElement; map: Map } | null {
  const element = place instanceof Element ? place.closest<HTMLElement>("[data-map]") : null;
  const map = element && mirror().get("map", element.dataset["map"] ?? "");
  return element && map ? { element, map } : null;
}
