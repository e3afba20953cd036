// What people note on the selected cards: how well they are founded, tags, questions, owners.

import { mirror, newGesture, newRecordId, perform } from "../document";
import { rarestColour } from "../document/tagColours";
import type { Card, CardId, EvidenceStatus, TagId } from "../host";
import { selectedCards } from "./marking";

/** How well a card can be founded, in the order in which a person is offered it. */
export const EVIDENCE_STATUSES: readonly EvidenceStatus[] = ["observed", "assumed", "proposed"];

const ids = (cards: readonly Card[]): CardId[] => cards.map((card) => card.id);

/** Says how well the selected cards are founded; unsays it where all of them are so already. */
export function toggleEvidence(status: EvidenceStatus): void {
  const cards = selectedCards();
  const all = cards.every((card) => mirror().evidenceOf(card.id)?.status === status);
  void perform({ operation: "setEvidence", cards: ids(cards), status: all ? null : status });
}

/** Gives a tag to cards, or takes it from them. */
export function tagCards(cards: readonly Card[], tag: TagId, on: boolean): void {
  void perform({ operation: "tagCards", cards: ids(cards), tag, on });
}

/** Makes a tag in the colour that the fewest tags have, and gives it to cards: undone in one step. */
export function makeTag(cards: readonly Card[], title: string): void {
  const tag = newRecordId();
  const gesture = newGesture();
  void perform({ operation: "addTag", id: tag, title, colour: rarestColour() }, gesture);
  void perform({ operation: "tagCards", cards: ids(cards), tag, on: true }, gesture);
}

/** Says who answers for cards. */
export function setOwner(cards: readonly Card[], owner: string): void {
  void perform({ operation: "setOwner", cards: ids(cards), owner });
}
