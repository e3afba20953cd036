// The maps that a card opens.

import { create } from "zustand";

import { mapTitle, type Mirror, mirror } from "../document";
import type { CardId, Map } from "../host";
import { followMapLink } from "../session/navigation";

/** The card among whose maps the person chooses; nothing while she does not. */
export const useMapChoice = create<{ readonly card: CardId | null }>()(() => ({ card: null }));

/** The maps that a card opens, by their titles. */
export function linkedMaps(records: Mirror, card: CardId): readonly Map[] {
  return records
    .mapLinksOfCard(card)
    .flatMap(({ map }) => records.get("map", map) ?? [])
    .sort((one, other) => mapTitle(one).localeCompare(mapTitle(other)));
}

/** Opens the map of a card, or offers its maps where there are several. */
export function openLinkedMaps(card: CardId): void {
  const [only, ...others] = linkedMaps(mirror(), card);
  if (only === undefined) return;
  if (others.length === 0) followMapLink(card, only.id);
  else useMapChoice.setState({ card });
}

export function closeMapChoice(): void {
  useMapChoice.setState({ card: null });
}
