// Where a map can go in the hierarchy: among those beside it, below one of them, or out from below another.

import type { Mirror } from "../document";
import type { Map, MapId } from "../host";

/** A place in the hierarchy of maps. */
export interface MapPlace {
  /** The map of which it shows a part more closely; nothing at the top. */
  readonly parent: MapId | null;
  /** The map that follows there; nothing for the last place. */
  readonly before: MapId | null;
}

/** One place up or down among those beside it, in below the one before it, or out from below the one above it. */
export type MapWay = "up" | "down" | "in" | "out";

/** The place to which a way leads; nothing where it leads nowhere. */
export function placeAlong(records: Mirror, map: Map, way: MapWay): MapPlace | null {
  const { parent } = map;
  const siblings = records.mapsBelow(parent);
  const at = siblings.findIndex(({ id }) => id === map.id);
  const previous = siblings[at - 1];
  switch (way) {
    case "up":
      return previous === undefined ? null : { parent, before: previous.id };
    case "down":
      return at + 1 === siblings.length ? null : { parent, before: siblings[at + 2]?.id ?? null };
    case "in":
      return previous === undefined ? null : { parent: previous.id, before: null };
    case "out": {
      const above = records.get("map", parent ?? "");
      return above === undefined ? null : behind(records, above);
    }
  }
}

/** Where on the entry of another map a dragged one is dropped. */
export type DropOn = "before" | "below" | "behind";

/** How much of an entry, from its upper and from its lower edge, stands for the place beside it. */
const EDGE = 0.3;

/** What is meant at a share of the way down an entry. */
export function dropOn(share: number): DropOn {
  if (share < EDGE) return "before";
  return share > 1 - EDGE ? "behind" : "below";
}

/** The place of a map that is dropped on another's entry; nothing below itself, where it cannot stand. */
export function placeOn(records: Mirror, map: MapId, other: Map, on: DropOn): MapPlace | null {
  const stays = [other, ...records.mapsAbove(other.id)].some(({ id }) => id === map);
  if (stays) return null;
  const [first] = records.mapsBelow(other.id);
  switch (on) {
    case "before":
      return { parent: other.parent, before: other.id };
    case "below":
      return { parent: other.id, before: null };
    case "behind":
      // What stands below a map follows its entry: right behind it is the first place there.
      return first === undefined ? behind(records, other) : { parent: other.id, before: first.id };
  }
}

/** The place right behind a map, beside it. */
function behind(records: Mirror, { id, parent }: Map): MapPlace {
  const siblings = records.mapsBelow(parent);
  const next = siblings[siblings.findIndex((sibling) => sibling.id === id) + 1];
  return { parent, before: next?.id ?? null };
}
