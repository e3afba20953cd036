import { create } from "zustand";

import { changeSelection, selectOnly } from "../canvas/selection";
import type { EditTarget } from "./editTarget";

/** The lane for which a kind is being chosen in place. One that was just made is named next. */
export type LaneKindOffer = Extract<EditTarget, { type: "lane" }>;

export const useLaneKindChoice = create<{ readonly offer: LaneKindOffer | null }>()(() => ({
  offer: null,
}));

/** Offers the kinds of lanes beside the lane's name. */
export function chooseLaneKind(offer: LaneKindOffer): void {
  changeSelection(() => selectOnly({ type: "lane", lane: offer.lane }));
  useLaneKindChoice.setState({ offer });
}

export function closeLaneKindChoice(): void {
  useLaneKindChoice.setState({ offer: null });
}
