// The two drawings that are looked at together, and what is chosen on them.

import type { Drawing } from "../canvas/drawing";
import { around } from "../canvas/geometry";
import { companion, lookedAt, type Sight } from "../canvas/scene";
import { type Focus, selectOnly } from "../canvas/selection";
import { revealFocus } from "../canvas/viewport";
import { mirror } from "../document";
import type { CardId, Compared } from "../host";
import { reveal, revealOn } from "../session/navigation";
import { counterpart, placeOn, placeOnBoth, type Side, SIDES } from "./places";

/** The camera keeps to the later map, or to both as one; the drawing of the earlier one is equally large. */
export const sights: Readonly<Record<Side, Sight>> = {
  earlier: companion("earlier"),
  later: lookedAt,
};

const otherSide = (side: Side): Side => (side === "earlier" ? "later" : "earlier");

function select(side: Side, focus: Focus | null): void {
  sights[side].selection.setState(selectOnly(focus), true);
}

/** Marks on both drawings what a difference happened to, and brings all of it into sight. */
export function show(subject: Compared): void {
  const places = SIDES.map((side) => ({ side, focus: placeOn(subject, side) }));
  const rects = places.flatMap(({ side, focus }) => {
    select(side, focus);
    const rect = focus && drawingOf(side)?.focusRect(focus);
    return rect ?? [];
  });
  const [focus] = places.flatMap((place) => place.focus ?? []);
  const part = around(rects);
  if (focus !== undefined && part !== null) revealFocus(focus, part);
}

/** The same where both maps are drawn as one. */
export function showOnBoth(subject: Compared): void {
  const focus = placeOnBoth(subject);
  select("later", focus);
  if (focus !== null) revealFocus(focus);
}

/** Marks a card of one drawing, and the same card on the other one. */
export function chooseCard(side: Side, card: CardId | null): void {
  const other = otherSide(side);
  const others = drawingOf(other)?.allCards() ?? [];
  const same = card === null ? undefined : counterpart(mirror(), card, others);
  select(side, card === null ? null : { type: "card", card });
  select(other, same === undefined ? null : { type: "card", card: same });
}

/** Goes to what is marked, on the later map where it is marked on both. Answers whether anything is. */
export function openChosen(): boolean {
  const focus = chosenOn("later") ?? chosenOn("earlier");
  if (focus !== null) open(focus);
  return focus !== null;
}

const chosenOn = (side: Side): Focus | null => sights[side].selection.getState().focus;
const drawingOf = (side: Side): Drawing | null => sights[side].scene.getState().drawing;

/** Goes to a place on its own map, where it is worked on. */
function open(focus: Focus): void {
  const records = mirror();
  switch (focus.type) {
    case "card":
      reveal(focus.card);
      break;
    case "step": {
      const phase = records.get("phase", records.get("step", focus.step)?.phase ?? "");
      if (phase !== undefined) revealOn(phase.map, focus, true);
      break;
    }
    case "lane": {
      const lane = records.get("lane", focus.lane);
      if (lane !== undefined) revealOn(lane.map, focus, true);
      break;
    }
    default:
    // Nothing else of a comparison is marked.
  }
}
