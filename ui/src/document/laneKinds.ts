import type { LaneKind } from "../host";

/** What a lane is for: the blueprint, the journey, figures, or what else is to be said of both. */
export type LaneGroup = "blueprint" | "journey" | "numbers" | "other";

/**
 * The kinds of lanes as they are offered: those of a blueprint from what the customer touches inwards, those
 * of a journey, those that count, and the others.
 */
export const LANE_KIND_GROUPS: readonly (readonly [LaneGroup, readonly LaneKind[]])[] = [
  ["blueprint", ["physical-evidence", "customer-actions", "frontstage", "backstage", "support"]],
  [
    "journey",
    ["thoughts", "expectations", "emotion", "channels", "images", "pains", "opportunities"],
  ],
  ["numbers", ["metric", "satisfaction", "time", "cost"]],
  ["other", ["cards", "owner", "policy"]],
];

/** All kinds of lanes, in that order. */
export const LANE_KINDS: readonly LaneKind[] = LANE_KIND_GROUPS.flatMap(([, kinds]) => kinds);

/** Whether a word stands for a kind of lanes. */
export const isLaneKind = (word: string): word is LaneKind =>
  LANE_KINDS.some((kind) => kind === word);
