// What a gesture shows while it lasts. Nothing of it is a change: it is drawn, and forgotten when the
// gesture ends.

import { create } from "zustand";

import type { CardId } from "../host";
import type { Point, Rect } from "./geometry";

export interface Feedback {
  /** The card under the pointer, which shows where a connector starts. */
  readonly hovered: CardId | null;
  /** The rectangle that is drawn to select what it touches, in the drawing. */
  readonly marquee: Rect | null;
  readonly dragging: Dragging | null;
  /** The place that would take what is dragged here from another program, in the drawing. */
  readonly taking: Rect | null;
  readonly connecting: Connecting | null;
  readonly raising: Raising | null;
  /** Where a card would be that is being made wider or narrower, in the drawing. */
  readonly spanning: Rect | null;
}

/** A point of a curve on its way to another value. */
export interface Raising {
  readonly card: CardId;
  /** Where its middle would be, in the drawing. */
  readonly at: Point;
  readonly value: number;
}

/** Cards on their way to another place. */
export interface Dragging {
  readonly cards: ReadonlySet<CardId>;
  /** How far they are from where they stand, in the drawing. */
  readonly by: Point;
  /** Where they would fall; nothing where there is no place for them. */
  readonly slot: Rect | null;
}

/** A connector on its way to a card. */
export interface Connecting {
  readonly from: Point;
  readonly to: Point;
  /** The card that it would be connected to. */
  readonly target: CardId | null;
}

const ENDED = { marquee: null, dragging: null, connecting: null, raising: null, spanning: null };
const NOTHING: Feedback = { hovered: null, taking: null, ...ENDED };

export const useFeedback = create<Feedback>(() => NOTHING);

export function showFeedback(shown: Partial<Feedback>): void {
  useFeedback.setState(shown);
}

/** Ends what a gesture showed; what is hovered stays hovered. */
export function clearFeedback(): void {
  useFeedback.setState(ENDED);
}
