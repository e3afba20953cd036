// Which cards step back because the person wants to see others.

import { hasMark, mirror, type Mirror, useDocument } from "../document";
import type { Card, CardId, Curve, PersonaId, Question } from "../host";
import { type FilterMark, type Filters, filtersInForce } from "../session/filters";

/** Tells whether a card is drawn faint. Another function whenever it may tell otherwise. */
export type Dimming = (card: CardId) => boolean;

/** While nothing is filtered. */
export const NOTHING_DIMMED: Dimming = () => false;

/** The cards that do not pass every filter. */
export function dimming(records: Mirror, filters: Filters): Dimming {
  const tests = testsOf(records, filters);
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

/** Whether a curve steps back at this moment: it is another persona's, or stands in another lane. */
export function isCurveDimmed({ persona, lane }: Pick<Curve, "persona" | "lane">): boolean {
  const filters = filtersInForce();
  return !isAmong(persona, filters.persona) || (filters.lane !== null && filters.lane !== lane);
}

/** Whether what is somebody's is seen while one persona stands out, or all of them. */
const isAmong = (whose: PersonaId | null, wanted: PersonaId | null): boolean =>
  whose === null || wanted === null || whose === wanted;

/** What a card has to pass: one test for each filter that is set. */
function testsOf(records: Mirror, filters: Filters): readonly ((card: Card) => boolean)[] {
  const { persona, lane, tag, mark, evidence, owner, openQuestions } = filters;
  const tests: ((card: Card) => boolean)[] = [];
  if (persona !== null) tests.push((card) => isAmong(card.persona, persona));
  if (lane !== null) tests.push((card) => card.lane === lane);
  if (tag !== null) tests.push(({ id }) => records.tagsOf(id).some((its) => its.tag === tag));
  if (mark !== null) tests.push((card) => isMarked(records, card, mark));
  if (evidence !== null) {
    tests.push(({ id }) => (records.evidenceOf(id)?.status ?? "unknown") === evidence);
  }
  if (owner !== null) tests.push((card) => card.owner === owner);
  if (openQuestions) tests.push(({ id }) => records.questionsOf(id).some(isOpen));
  return tests;
}

const isOpen = ({ answer }: Question): boolean => answer === "";

/** A card is a fail point while it has failure modes: there is no such mark on it. */
function isMarked(records: Mirror, card: Card, mark: FilterMark): boolean {
  return mark === "fail-point"
    ? records.failureModesOfCard(card.id).length > 0
    : hasMark(card, mark);
}
