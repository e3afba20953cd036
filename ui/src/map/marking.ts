// Marks on cards, and the failure modes that make a card a fail point.

import { useSelection } from "../canvas/selection";
import { hasMark, mirror, newGesture, newRecordId, perform } from "../document";
import type { Card, CardId, CardMark } from "../host";
import { editing } from "./editing";

/** The cards on which a command acts now. */
export function selectedCards(): Card[] {
  return [...useSelection.getState().cards].flatMap((card) => mirror().get("card", card) ?? []);
}

/** Sets a mark on all selected cards; takes it from all where all carry it. */
export function toggleMark(mark: CardMark): void {
  const cards = selectedCards();
  const on = !cards.every((card) => hasMark(card, mark));
  void perform({ operation: "markCards", cards: cards.map((card) => card.id), mark, on });
}

/** Makes a failure mode on a card, which is a fail point from then on, and names it in place. */
export function addFailureMode(card: CardId): void {
  const failureMode = newRecordId();
  const gesture = newGesture();
  void perform({ operation: "addFailureMode", id: failureMode, card, title: "" }, gesture);
  editing.start({ type: "failure-mode", card, failureMode, gesture });
}
