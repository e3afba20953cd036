// Where the differences stand on the two maps.

import type { Focus } from "../canvas/selection";
import { focusKey } from "../canvas/selection";
import type { Mirror } from "../document";
import type { CardId, Compared, Difference } from "../host";

/** One of the two maps. */
export type Side = "earlier" | "later";
export const SIDES: readonly Side[] = ["earlier", "later"];

/** A difference as it is marked on a map: by the number that it has in the list. */
export interface Mark {
  readonly number: number;
  readonly kind: Difference["kind"];
}

/** A place of a map with all that differs there. */
export interface MarkedPlace {
  readonly focus: Focus;
  readonly marks: readonly Mark[];
}

/** Where what a difference happened to stands on one of the maps; nothing where it does not stand there. */
export function placeOn({ table, ...subject }: Compared, side: Side): Focus | null {
  const id = subject[side];
  if (id === null) return null;
  switch (table) {
    case "lane":
      return { type: "lane", lane: id };
    case "step":
      return { type: "step", step: id };
    case "card":
      return { type: "card", card: id };
  }
}

/** Where it stands where both maps are drawn as one. */
export const placeOnBoth = (subject: Compared): Focus | null =>
  placeOn(subject, "later") ?? placeOn(subject, "earlier");

/** Every place of a drawing where something differs. */
export function markedPlaces(
  differences: readonly Difference[],
  place: (subject: Compared) => Focus | null,
): readonly MarkedPlace[] {
  const places = new Map<string, { focus: Focus; marks: Mark[] }>();
  differences.forEach(({ kind, subject }, index) => {
    const focus = place(subject);
    if (focus === null) return;
    const key = focusKey(focus);
    const marked = places.get(key) ?? { focus, marks: [] };
    places.set(key, marked);
    marked.marks.push({ number: index + 1, kind });
  });
  return [...places.values()];
}

/** The same card on the other map, as far as it stands there: both go back to one original. */
export function counterpart(
  records: Mirror,
  card: CardId,
  others: readonly CardId[],
): CardId | undefined {
  const rootOf = (id: CardId) => records.get("card", id)?.origin ?? id;
  const root = rootOf(card);
  return others.find((other) => rootOf(other) === root);
}
