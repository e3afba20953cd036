import type { LaneKind } from "../host";

/** The kinds of lanes from what the customer touches inwards. */
export const LANE_KINDS: readonly LaneKind[] = [
  "physical-evidence",
  "customer-actions",
  "frontstage",
  "backstage",
  "support",
];
