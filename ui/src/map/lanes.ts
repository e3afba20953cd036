// How the lanes of a map are shown: folded to a strip, out of sight, and in sight again.

import { laneName } from "../canvas/accessibleName";
import { mirror, newGesture, perform } from "../document";
import type { LaneId, MapId } from "../host";
import { tellDone } from "../notices";

/** Folds a lane to a strip, or opens it again. */
export function collapseLane(lane: LaneId, collapsed: boolean): void {
  void perform({ operation: "collapseLane", lane, collapsed });
}

/** Folds a lane that is open, opens one that is folded. */
export function toggleLane(lane: LaneId): void {
  const record = mirror().get("lane", lane);
  if (record !== undefined) collapseLane(lane, !record.collapsed);
}

/** Whether a lane can go out of sight: a map shows one lane at least. */
export function canHideLane(lane: LaneId): boolean {
  const record = mirror().get("lane", lane);
  if (record === undefined || record.hidden) return false;
  return mirror()
    .lanesOfMap(record.map)
    .some((other) => !other.hidden && other.id !== lane);
}

/** Takes a lane out of sight, and says where it can be found again. */
export function hideLane(lane: LaneId): void {
  const record = mirror().get("lane", lane);
  if (record === undefined) return;
  const title = laneName({ lane, kind: record.kind });
  void perform({ operation: "hideLane", lane, hidden: true }).then((change) => {
    const wayBack = { label: "inspector.showLane", run: () => showLane(lane) } as const;
    if (change !== null) tellDone("lane.hidden", { title }, wayBack);
  });
}

/** Shows a lane again. */
export function showLane(lane: LaneId, gesture: string | null = null): void {
  void perform({ operation: "hideLane", lane, hidden: false }, gesture);
}

/** The lanes of a map that are out of sight, in their order. */
export const hiddenLanes = (map: MapId) =>
  mirror()
    .lanesOfMap(map)
    .filter((lane) => lane.hidden);

/** Shows all lanes of a map again, as one undo step. */
export function showAllLanes(map: MapId): void {
  const gesture = newGesture();
  hiddenLanes(map).forEach((lane) => showLane(lane.id, gesture));
}
