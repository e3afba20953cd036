// What follows for a touchpoint from the cards on which it stands.

import type { Mirror } from "../document";
import type { ActionPriority, CardId, MapId, PhaseId, RiskOfCard, TouchpointId } from "../host";

/** How bad it can get on a card, or on one of several. */
export interface WorstRisk {
  readonly priority: ActionPriority;
  readonly rpn: number;
}

/** The worst of each card that has a scored failure mode. */
export type CardRisks = ReadonlyMap<CardId, WorstRisk>;

const ORDER: Readonly<Record<ActionPriority, number>> = { H: 3, M: 2, L: 1 };

/** Below nothing when the first is less bad than the second; a risk is worse than none. */
export function compareRisks(one: WorstRisk | null, other: WorstRisk | null): number {
  const weight = (risk: WorstRisk | null) => (risk === null ? 0 : ORDER[risk.priority]);
  return weight(one) - weight(other) || (one?.rpn ?? 0) - (other?.rpn ?? 0);
}

const worse = (one: WorstRisk | null, other: WorstRisk | null): WorstRisk | null =>
  compareRisks(one, other) >= 0 ? one : other;

/** The worst risk of each card that has a scored failure mode. */
export function worstByCard(risks: readonly RiskOfCard[]): CardRisks {
  const worst = new Map<CardId, WorstRisk>();
  for (const { card, risk } of risks) {
    const { actionPriority: priority, rpn } = risk;
    if (priority !== null) worst.set(card, { priority, rpn: rpn ?? 0 });
  }
  return worst;
}

export interface Usage {
  readonly cards: readonly CardId[];
  readonly maps: readonly MapId[];
  /** The phases with a title, in the order of their maps. */
  readonly phases: readonly PhaseId[];
  readonly risk: WorstRisk | null;
}

/** Where a touchpoint stands, and the worst that can happen there. */
export function usageOf(mirror: Mirror, touchpoint: TouchpointId, risks: CardRisks): Usage {
  const cards = mirror.placementsOfTouchpoint(touchpoint).map((placement) => placement.card);
  const maps = new Set<MapId>();
  const phases = new Set<PhaseId>();
  let risk: WorstRisk | null = null;
  for (const card of cards) {
    const row = mirror.get("card", card);
    const map = mirror.mapOfCard(card);
    const phase = row && mirror.get("step", row.step)?.phase;
    if (map !== undefined) maps.add(map);
    if (phase !== undefined) phases.add(phase);
    risk = worse(risk, risks.get(card) ?? null);
  }
  return { cards, maps: [...maps], phases: inOrder(mirror, phases), risk };
}

function inOrder(mirror: Mirror, phases: ReadonlySet<PhaseId>): readonly PhaseId[] {
  if (phases.size < 2) return [...phases];
  return mirror
    .mapsInOrder()
    .flatMap(({ id }) => mirror.phasesOfMap(id))
    .flatMap(({ id }) => (phases.has(id) ? [id] : []));
}
