// The height of a lane, dragged at its lower edge.

import type { PointerEvent } from "react";
import { create } from "zustand";

import { useScene } from "../canvas/scene";
import { useViewport } from "../canvas/viewport";
import { perform } from "../document";
import type { LaneId } from "../host";
import { followPointer } from "../input";

/** How high a lane can be, in pixels at 100 %; the document refuses what is beyond. */
const LEAST = 24;
const MOST = 2000;

/** A lane whose lower edge is being dragged, and how high it would be. */
export interface LaneResize {
  readonly lane: LaneId;
  readonly height: number;
}

export const useLaneResize = create<{ readonly resize: LaneResize | null }>()(() => ({
  resize: null,
}));

/** Follows the pointer from the lower edge of a lane. */
export function dragLaneEdge(lane: LaneId, event: PointerEvent<HTMLElement>): void {
  const { drawing } = useScene.getState();
  const row = drawing?.rows[drawing.rowOf(lane) ?? -1];
  if (row === undefined || event.button !== 0) return;
  event.preventDefault();
  const down = event.nativeEvent;
  followPointer(event.currentTarget, down, {
    move: (move) => {
      const by = (move.clientY - down.clientY) / useViewport.getState().camera.zoom;
      const height = Math.round(Math.min(Math.max(row.height + by, LEAST), MOST));
      useLaneResize.setState({ resize: { lane, height } });
    },
    drop: () => {
      const { resize } = useLaneResize.getState();
      if (resize !== null) resizeLane(lane, resize.height);
    },
    end: () => useLaneResize.setState({ resize: null }),
  });
}

/** Says how high the cells of a lane are at least; null for as high as they need. */
export function resizeLane(lane: LaneId, height: number | null): void {
  void perform({ operation: "resizeLane", lane, height });
}
