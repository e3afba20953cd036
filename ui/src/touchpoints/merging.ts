// Which touchpoints are about to become one.

import { create } from "zustand";

import type { TouchpointId } from "../host";
import { actedOn } from "./deeds";

/** The touchpoints in question, the one that stays first; nothing while nobody merges. */
export const useMerging = create<{ readonly touchpoints: readonly TouchpointId[] | null }>(() => ({
  touchpoints: null,
}));

/** Asks what shall become of the touchpoints that are acted on. */
export function startMerging(): void {
  if (actedOn().length > 1) useMerging.setState({ touchpoints: actedOn() });
}

export const stopMerging = (): void => useMerging.setState({ touchpoints: null });

/** Makes another one of them stay. */
export function keep(kept: TouchpointId): void {
  useMerging.setState(({ touchpoints }) => ({
    touchpoints: touchpoints && [kept, ...touchpoints.filter((id) => id !== kept)],
  }));
}
