import type { Card, CardMark } from "../host";

/** The marks that a person sets on a card, in the order in which they are drawn. */
export const CARD_MARKS: readonly CardMark[] = ["wait-point", "decision", "moment-of-truth"];

/** Whether a card carries a mark. */
export function hasMark(card: Card, mark: CardMark): boolean {
  switch (mark) {
    case "wait-point":
      return card.waitPoint;
    case "decision":
      return card.decision;
    case "moment-of-truth":
      return card.momentOfTruth;
  }
}

/** The marks that a card carries. */
export function marksOf(card: Card): CardMark[] {
  return CARD_MARKS.filter((mark) => hasMark(card, mark));
}
