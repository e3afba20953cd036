import { useEffect, useState, type CSSProperties } from "react";

import { InLayer } from "../canvas/layers";
import { useScene } from "../canvas/scene";
import { sameFocus, useSelection } from "../canvas/selection";
import { written } from "../commands";
import { Icon } from "../controls/Icon";
import { useReadOnly } from "../document";
import { useT, type MessageKey } from "../i18n";
import { edgesOf, layerOf, type Edge } from "./headerEdges";
import styles from "./HeaderHandles.module.css";
import { LaneEdge } from "./LaneEdge";
import { useLaneResize } from "./laneHeight";
import { useHeaderDrag } from "./headerPointer";
import { headerAt, isHeader, type Header } from "./headers";
import { insertBesideHeader, type Side } from "./inserting";

const LABELS: Readonly<Record<Header["type"], Readonly<Record<Side, MessageKey>>>> = {
  phase: { before: "command.insertPhaseBefore", after: "command.insertPhaseAfter" },
  step: { before: "command.insertStepBefore", after: "command.insertStepAfter" },
  lane: { before: "command.insertLaneAbove", after: "command.insertLaneBelow" },
};

/**
 * A plus sign at both boundaries of the title that the pointer is on and of the one that has the focus, and
 * the line where a dragged title would stand.
 */
export function HeaderHandles() {
  const focus = useSelection((state) => state.focus);
  const readOnly = useReadOnly();
  const drag = useHeaderDrag((state) => state.drag);
  const hovered = useHoveredHeader();
  const resize = useLaneResize((state) => state.resize);
  // The boundaries move with every change of the drawing.
  useScene((state) => state.revision);

  if (readOnly) return null;
  if (drag !== null) {
    return drag.drop === null ? null : <DropLine header={drag.header} at={drag.drop.line} />;
  }
  const focused = isHeader(focus) ? focus : null;
  const lane = resize ?? [hovered, focused].find((header) => header?.type === "lane");
  return (
    <>
      {lane !== undefined && <LaneEdge lane={lane.lane} />}
      {resize === null && focused !== null && <Handles header={focused} />}
      {resize === null && hovered !== null && !sameFocus(hovered, focused) && (
        <Handles header={hovered} />
      )}
    </>
  );
}

function Handles({ header }: { readonly header: Header }) {
  const drawing = useScene((state) => state.drawing);
  const edges = drawing === null ? [] : edgesOf(drawing, header);
  return (
    <InLayer layer={layerOf(header)}>
      {edges.map((edge) => (
        <Handle key={edge.side} header={header} edge={edge} />
      ))}
    </InLayer>
  );
}

function Handle({ header, edge }: { readonly header: Header; readonly edge: Edge }) {
  const t = useT();
  const label = t(LABELS[header.type][edge.side]);
  const keys = written(edge.side === "after" ? "Mod+Enter" : "Mod+Shift+Enter").join(" ");
  return (
    <button
      type="button"
      className={styles["handle"]}
      data-axis={header.type === "lane" ? "y" : "x"}
      style={{ "--at": edge.at } as CSSProperties}
      // The keyboard has a key for it on the title itself.
      tabIndex={-1}
      aria-label={label}
      title={`${label} (${keys})`}
      data-handle={header.type}
      onClick={() => insertBesideHeader(edge.side, header)}
    >
      <Icon name="add" />
    </button>
  );
}

function DropLine({ header, at }: { readonly header: Header; readonly at: number }) {
  return (
    <InLayer layer={layerOf(header)}>
      <div
        className={styles["line"]}
        data-axis={header.type === "lane" ? "y" : "x"}
        style={{ "--at": at } as CSSProperties}
      />
    </InLayer>
  );
}

/** The title under the pointer. On its plus signs it is still the same title. */
function useHoveredHeader(): Header | null {
  const [hovered, setHovered] = useState<Header | null>(null);
  useEffect(() => {
    const follow = (event: PointerEvent) => {
      const { target } = event;
      if (target instanceof Element && target.closest("[data-handle]") !== null) return;
      const header = headerAt(target);
      setHovered((before) => (sameFocus(before, header) ? before : header));
    };
    document.addEventListener("pointerover", follow);
    return () => document.removeEventListener("pointerover", follow);
  }, []);
  return hovered;
}
