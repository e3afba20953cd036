import { create } from "zustand";

import { changeSelection, selectOnly } from "../canvas/selection";

/** The lane for which a kind is being chosen in place. */
export interface LaneKindOffer {
  readonly lane: string;
  /** Joins the choice to the making of the lane. */
  readonly gesture: string | null;
  /** Whether the lane's name is asked for next. */
  readonly thenName: boolean;
}

export const useLaneKindChoice = create<{ readonly offer: LaneKindOffer | null }>()(() => ({
  offer: null,
}));

/** Offers the kinds of lanes beside the lane's name. */
export function chooseLaneKind(
  lane: string,
  { gesture = null, thenName = false }: Partial<Omit<LaneKindOffer, "lane">> = {},
): void {
  changeSelection(() => selectOnly({ type: "lane", lane }));
  useLaneKindChoice.setState({ offer: { lane, gesture, thenName } });
}

export function closeLaneKindChoice(): void {
  useLaneKindChoice.setState({ offer: null });
}
