// A walk through the map in reading order: each card in turn is focused, and said with all that belongs to it.

import { create } from "zustand";

import { useScene } from "../canvas/scene";
import { cardName } from "../canvas/accessibleName";
import { dimmingNow } from "../canvas/dimming";
import { mirror } from "../document";
import type { CardId, Link } from "../host";
import { t } from "../i18n";
import { currentFocus, currentGrid, focusOn } from "./current";
import { mapElement } from "./focusMap";

export const useWalkThrough = create<{ readonly walking: boolean }>(() => ({ walking: false }));

/** Begins at the focused card, or at the first one. */
export function startWalk(): void {
  const first = focusedCard() ?? cardsInOrder()[0];
  if (first === undefined) return;
  useWalkThrough.setState({ walking: true });
  mapElement()?.focus({ preventScroll: true });
  focusOn({ type: "card", card: first });
}

export function stopWalk(): void {
  useWalkThrough.setState({ walking: false });
}

/** Goes on to the next card or back to the one before; stays at either end. */
export function walkOn(by: 1 | -1): void {
  const cards = cardsInOrder();
  const at = cards.findIndex((card) => card === focusedCard());
  const next = cards[at === -1 ? 0 : at + by];
  if (next !== undefined) focusOn({ type: "card", card: next });
}

/** Where a card stands in the walk, counted from one, and how many there are. */
export function placeInWalk(card: CardId): { readonly at: number; readonly count: number } {
  const cards = cardsInOrder();
  return { at: cards.indexOf(card) + 1, count: cards.length };
}

/** What is said of a card: its text, lane, step, marks and connections. */
export function sentenceOf(card: CardId): string {
  const { drawing } = useScene.getState();
  const box = drawing?.card(card);
  if (drawing === null || box === undefined) return "";
  const name = cardName(box, drawing.rows[box.row], drawing.columns[box.column]);
  return [name, ...connectionsOf(card)].map((part) => t("walk.sentence", { part })).join(" ");
}

function connectionsOf(card: CardId): string[] {
  const links = mirror().linksOfCard(card);
  const reaches = (link: Link) => link.source === card && link.kind !== "two-way";
  const follows = (link: Link) => link.target === card && link.kind !== "two-way";
  const both = (link: Link) => link.kind === "two-way";
  const said = (key: "walk.leadsTo" | "walk.follows" | "walk.joins", is: typeof both) => {
    const others = links
      .filter(is)
      .map((link) => mirror().get("card", link.source === card ? link.target : link.source)?.text)
      .filter((text) => text !== undefined);
    return others.length === 0
      ? []
      : [t(key, { cards: others.map((text) => t("walk.quoted", { text })).join(t("walk.and")) })];
  };
  return [
    ...said("walk.follows", follows),
    ...said("walk.leadsTo", reaches),
    ...said("walk.joins", both),
  ];
}

function focusedCard(): CardId | undefined {
  const focus = currentFocus();
  return focus?.type === "card" ? focus.card : undefined;
}

/** The cards that no filter lets step back, in reading order. */
function cardsInOrder(): CardId[] {
  const dimmed = dimmingNow();
  const cards = (currentGrid()?.allCards() ?? []).map((card) => card.id);
  return cards.filter((card) => !dimmed(card));
}
