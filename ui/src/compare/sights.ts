// The two drawings that are looked at together, and what is chosen on them.

import { around } from "../canvas/geometry";
import { companion, lookedAt, type Sight } from "../canvas/scene";
import { type Focus, selectOnly } from "../canvas/selection";
import { revealFocus } from "../canvas/viewport";
import { mirror } from "../document";
import type { CardId, Compared } from "../host";
import { revealOn } from "../session/navigation";
import { counterpart, placeOn, type Side, SIDES } from "./places";

/** The camera keeps to the later map; the drawing of the earlier one is equally large. */
export const sights: Readonly<Record<Side, Sight>> = {
  earlier: companion("earlier"),
  later: lookedAt,
};

const otherSide = (side: Side): Side => (side === "earlier" ? "later" : "earlier");

function select(side: Side, focus: Focus | null): void {
  sights[side].selection.setState(selectOnly(focus), true);
}

/** Marks on both maps what a difference happened to, and brings all of it into sight. */
export function show(subject: Compared): void {
  const places = SIDES.map((side) => ({ side, focus: placeOn(subject, side) }));
  const rects = places.flatMap(({ side, focus }) => {
    select(side, focus);
    const rect = focus && sights[side].scene.getState().drawing?.focusRect(focus);
    return rect ? [rect] : [];
  });
  const [focus] = places.flatMap((place) => place.focus ?? []);
  const part = around(rects);
  if (focus !== undefined && part !== null) revealFocus(focus, part);
}

/** Marks a card of one map, and the same card on the other one. */
export function chooseCard(side: Side, card: CardId | null): void {
  const other = otherSide(side);
  const others = sights[other].scene.getState().drawing?.allCards() ?? [];
  const same = card === null ? undefined : counterpart(mirror(), card, others);
  select(side, card === null ? null : { type: "card", card });
  select(other, same === undefined ? null : { type: "card", card: same });
}

/** Goes to a card on its own map, where it can be edited. */
export function openCard(side: Side, card: CardId): void {
  open(side, { type: "card", card });
}

/** Goes to what is marked, on the later map where it is marked on both. Answers whether anything is. */
export function openChosen(): boolean {
  const side = (["later", "earlier"] as const).find((one) => chosenOn(one) !== null);
  const focus = side === undefined ? null : chosenOn(side);
  if (side === undefined || focus === null) return false;
  open(side, focus);
  return true;
}

const chosenOn = (side: Side): Focus | null => sights[side].selection.getState().focus;

function open(side: Side, focus: Focus): void {
  const map = sights[side].scene.getState().drawing?.map;
  if (map === undefined) return;
  if (focus.type === "card" || focus.type === "step" || focus.type === "lane") {
    revealOn(map, focus, true);
  }
}
