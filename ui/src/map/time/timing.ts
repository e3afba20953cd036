// What is said of the time and money of a step or a card, and how it is changed.

import { mirror, type Mirror, perform } from "../../document";
import type { CardId, StepId, Timed, Timing, TimingValues } from "../../host";

const UNKNOWN: Required<TimingValues> = {
  standard: null,
  tolerated: null,
  nature: null,
  waste: null,
  role: null,
  fixedCost: null,
  failureProbability: null,
  recoveryProbability: null,
  recoveryTime: null,
  recoveryCost: null,
};

/** The timing of a step or a card; nothing where nothing is said of it. */
export function timingOf(records: Mirror, of: Timed): Timing | undefined {
  return "step" in of ? records.timingOfStep(of.step) : records.timingOfCard(of.card);
}

/** What a timing says; all of it unknown where there is none. */
export function valuesOf(timing: Timing | undefined): Required<TimingValues> {
  if (timing === undefined) return UNKNOWN;
  return {
    standard: timing.standard,
    tolerated: timing.tolerated,
    nature: timing.nature,
    waste: timing.waste,
    role: timing.role,
    fixedCost: timing.fixedCost,
    failureProbability: timing.failureProbability,
    recoveryProbability: timing.recoveryProbability,
    recoveryTime: timing.recoveryTime,
    recoveryCost: timing.recoveryCost,
  };
}

/** Says something else of a step's or card's time and money; the rest stays as it is. */
export function changeTiming(of: Timed, change: Partial<TimingValues>): void {
  const timing = { ...valuesOf(timingOf(mirror(), of)), ...change };
  void perform({ operation: "setTiming", of, timing });
}

/** Whether a card of the step has a time of its own, which then counts in the place of the step's. */
export function hasTimedCards(records: Mirror, step: StepId): boolean {
  const standard = (card: CardId) => records.timingOfCard(card)?.standard ?? null;
  return records.cardsOfStep(step).some((card) => standard(card.id) !== null);
}
