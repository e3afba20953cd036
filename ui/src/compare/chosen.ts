// Which two maps are compared, and how.

import { create } from "zustand";

import type { Mirror } from "../document";
import type { Map, MapId } from "../host";

interface Chosen {
  /** The map that the other one is measured against; nothing for the one that suggests itself. */
  readonly earlier: MapId | null;
  readonly later: MapId | null;
  readonly look: Look;
  /** Whether the list of what differs stands beside the drawings. */
  readonly listShown: boolean;
}

/** How two maps are compared: in a list, as two drawings below each other, or as one upon the other. */
export type Look = "list" | "sideBySide" | "overlay";
export const LOOKS: readonly Look[] = ["list", "sideBySide", "overlay"];

/** What the person has chosen, for as long as the page is open. */
export const useChosen = create<Chosen>(() => ({
  earlier: null,
  later: null,
  look: "list",
  listShown: true,
}));

/** Two maps, the earlier one first. */
export type MapPair = readonly [earlier: Map, later: Map];

/**
 * The maps to compare: those that were chosen, as far as they are there. Otherwise the map in view with the one
 * that it was made from, or with one that was made from it, or with any other.
 */
export function pairToCompare(
  records: Mirror,
  { earlier, later }: Pick<Chosen, "earlier" | "later">,
  inView: MapId | null,
): MapPair | null {
  const maps = records.mapsInOrder();
  const found = (id: MapId | null) => maps.find((map) => map.id === id);
  const [one, other] = [found(earlier), found(later)];
  if (one !== undefined && other !== undefined && one !== other) return [one, other];
  const shown = found(inView) ?? maps[0];
  if (shown === undefined) return null;
  const original = found(shown.origin);
  if (original !== undefined) return [original, shown];
  const copy = maps.find(({ origin }) => origin === shown.id) ?? maps.find((map) => map !== shown);
  return copy === undefined ? null : [shown, copy];
}
