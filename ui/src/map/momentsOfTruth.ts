// Moments of truth: where the customer judges the whole. A person marks them; where a connector crosses the
// line of interaction somebody of the service meets the customer, so that one may be there.

import type { Mirror } from "../document";
import type { Card, LaneKind, MapId } from "../host";

const CUSTOMER_SIDE: ReadonlySet<LaneKind> = new Set(["physical-evidence", "customer-actions"]);
const SERVICE_SIDE: ReadonlySet<LaneKind> = new Set(["frontstage", "backstage", "support"]);

/** The moments of truth of a map, in reading order. */
export interface MomentsOfTruth {
  readonly marked: readonly Card[];
  /** What the customer does where the service meets her, and what is not marked yet. */
  readonly suggested: readonly Card[];
}

/** What is marked, and what a connector across the line of interaction suggests. */
export function momentsOfTruth(mirror: Mirror, map: MapId): MomentsOfTruth {
  const marked: Card[] = [];
  const suggested: Card[] = [];
  for (const lane of mirror.lanesOfMap(map).filter(({ hidden }) => !hidden)) {
    const mayBe = CUSTOMER_SIDE.has(lane.kind);
    for (const card of mirror.cardsOfLane(lane.id)) {
      if (card.momentOfTruth) marked.push(card);
      else if (mayBe && meetsService(mirror, card)) suggested.push(card);
    }
  }
  // Only these few are put in order: a map may have thousands of cards, and this is asked after every change.
  const steps = new Map(mirror.stepsOfMap(map).map((step, index) => [step.id, index]));
  const place = (card: Card): number => steps.get(card.step) ?? 0;
  const inOrder = (cards: readonly Card[]) => cards.toSorted((a, b) => place(a) - place(b));
  return { marked: inOrder(marked), suggested: inOrder(suggested) };
}

/** Whether a connector leads from a card of the customer's side to the other side of the line. */
function meetsService(mirror: Mirror, card: Card): boolean {
  return mirror.linksOfCard(card.id).some((link) => {
    const other = mirror.get("card", link.source === card.id ? link.target : link.source);
    const kind = other === undefined ? undefined : mirror.get("lane", other.lane)?.kind;
    return kind !== undefined && SERVICE_SIDE.has(kind);
  });
}
