import type { CSSProperties } from "react";

import { InLayer } from "../canvas/layers";
import { useScene } from "../canvas/scene";
import { useT } from "../i18n";
import type { LaneId } from "../host";
import styles from "./LaneEdge.module.css";
import { dragLaneEdge, resizeLane, useLaneResize } from "./laneHeight";

/**
 * The lower edge of a lane in its header. Dragged, it says how high the lane is; a double click gives the lane
 * the height that it needs. The keyboard has a field for it in the inspector.
 */
export function LaneEdge({ lane }: { readonly lane: LaneId }) {
  const t = useT();
  const drawing = useScene((state) => state.drawing);
  const resize = useLaneResize((state) => state.resize);
  const row = drawing?.rows[drawing.rowOf(lane) ?? -1];
  if (row === undefined) return null;
  const height = resize?.lane === lane ? resize.height : row.height;
  return (
    <InLayer layer="lanes">
      <div
        className={styles["edge"]}
        style={{ "--at": row.y + height } as CSSProperties}
        title={t("lane.dragEdge")}
        // The title beneath keeps its plus signs while the pointer is here.
        data-handle="lane"
        data-lane-edge={lane}
        data-dragged={resize !== null || undefined}
        onPointerDown={(event) => dragLaneEdge(lane, event)}
        onDoubleClick={() => resizeLane(lane, null)}
      />
    </InLayer>
  );
}
