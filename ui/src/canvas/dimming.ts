// Which cards step back because the person wants to see others.

import { mirror, type Mirror, useDocument } from "../document";
import type { Card, CardId } from "../host";
import { type Filters, filtersInForce } from "../session/filters";

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

let known: { records: Mirror; revision: number; filters: Filters; dimmed: Dimming } | null = null;

/** Which cards step back at this moment: the same function until the records or the filters change. */
export function dimmingNow(): Dimming {
  const [records, { revision }] = [mirror(), useDocument.getState()];
  const filters = filtersInForce();
  if (known?.records !== records || known.revision !== revision || known.filters !== filters) {
    known = { records, revision, filters, dimmed: dimming(records, filters) };
  }
  return known.dimmed;
}

/** What a card has to pass: one test for each filter that is set. */
function testsOf({ persona }: Filters): readonly ((card: Card) => boolean)[] {
  return persona === null ? [] : [(card) => card.persona === null || card.persona === persona];
}
