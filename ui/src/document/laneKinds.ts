import type { LaneKind } from "../host";

/** The kinds of lanes: those of a blueprint from what the customer touches inwards, then those of a journey. */
export const LANE_KINDS: readonly LaneKind[] = [
  "physical-evidence",
  "customer-actions",
  "frontstage",
  "backstage",
  "support",
  "cards",
  "thoughts",
  "expectations",
  "emotion",
  "channels",
  "images",
  "pains",
  "opportunities",
  "metric",
  "satisfaction",
  "time",
  "cost",
  "owner",
  "policy",
];
