// Which cards step back because the person wants to see others.

import type { Mirror } from "../document";
import type { Card, CardId } from "../host";
import type { Filters } from "../session/filters";

/** Tells whether a card is drawn faint. Another function whenever it may tell otherwise. */
export type Dimming = (card: CardId) => boolean;

/** While nothing is filtered. */
export const NOTHING_DIMMED: Dimming = () => false;

/** The cards that do not pass every filter. */
export function dimming(records: Mirror, filters: Filters): Dimming {
  const tests = testsOf(filters);
  if (tests.length === 0) return NOTHING_DIMMED;
  return (id) => {
    const card = records.get("card", id);
    return card !== undefined && !tests.every((passes) => passes(card));
  };
}

/** What a card has to pass: one test for each filter that is set. */
function testsOf({ persona }: Filters): readonly ((card: Card) => boolean)[] {
  return persona === null ? [] : [(card) => card.persona === null || card.persona === persona];
}
