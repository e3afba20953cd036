// Rows are put on a card, or on another one, and said to hold where their card stands now.

import { create } from "zustand";

import { mirror } from "../document";
import { canChange, chosenFailureModes } from "./deeds";
import { performAll } from "./writing";

/** The failure modes for which a card is being chosen; nothing while none is. */
export const usePlacing = create<{ readonly failureModes: readonly string[] | null }>(() => ({
  failureModes: null,
}));

/** Asks on which card the chosen rows are to be put. */
export function beginPlacing(): void {
  const failureModes = chosenFailureModes();
  if (failureModes.length > 0 && canChange()) usePlacing.setState({ failureModes });
}

/** Puts failure modes on a card. */
export function placeRows(failureModes: readonly string[], card: string): void {
  void performAll([{ operation: "placeFailureModes", failureModes: [...failureModes], card }]);
}

const toReview = (): readonly string[] =>
  chosenFailureModes().filter((id) => mirror().get("failure_mode", id)?.review === true);

/** Whether one of the chosen rows is to be looked at again, since its card was moved. */
export const canReview = (): boolean => toReview().length > 0 && canChange();

/** Says of the chosen rows that they hold where their card stands now. */
export function reviewRows(): void {
  const failureModes = [...toReview()];
  if (failureModes.length > 0) {
    void performAll([{ operation: "reviewFailureModes", failureModes }]);
  }
}
