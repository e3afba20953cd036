import type { CSSProperties } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";

import { shown } from "../canvas/camera";
import type { Drawing, GridRange } from "../canvas/drawing";
import type { Parts } from "../canvas/painters/parts";
import type { Sight } from "../canvas/scene";
import { type Focus, focusKey } from "../canvas/selection";
import { useViewport } from "../canvas/viewport";
import styles from "./Badges.module.css";
import type { MarkedPlace } from "./places";
import { SIGNS } from "./wording";

/** What is narrower has no corner for a badge: points, numbers and signs have it above them. */
const NARROWEST_BOX = 60;

interface BadgesProps {
  readonly sight: Sight;
  readonly parts: Parts;
  readonly places: readonly MarkedPlace[];
}

/** What differs, marked on a drawing by sign and number. The list says the same in words. */
export function Badges({ sight, parts, places }: BadgesProps) {
  const drawing = useStore(sight.scene, (state) => state.drawing);
  return drawing === null ? null : <BadgesOn drawing={drawing} parts={parts} places={places} />;
}

type BadgesOnProps = Omit<BadgesProps, "sight"> & { readonly drawing: Drawing };

function BadgesOn({ drawing, parts, places }: BadgesOnProps) {
  // Badges are made when other cells come into sight, and move with the map in between.
  const range = useViewport(useShallow(({ camera, view }) => drawing.rangeIn(shown(camera, view))));
  return places
    .filter(({ focus }) => isIn(drawing, focus, range))
    .map((place) => {
      const key = focusKey(place.focus);
      const badge = <Badge drawing={drawing} place={place} />;
      return createPortal(badge, layerOf(parts, place.focus), key);
    });
}

/** Whether a place may be in sight. Titles are few: they always may. */
function isIn(drawing: Drawing, focus: Focus, range: GridRange): boolean {
  if (focus.type !== "card") return true;
  const box = drawing.card(focus.card);
  return (
    box !== undefined &&
    box.row >= range.firstRow &&
    box.row <= range.lastRow &&
    box.column <= range.lastColumn &&
    box.column + box.span > range.firstColumn
  );
}

/** What a place moves with. */
function layerOf(parts: Parts, { type }: Focus): HTMLElement {
  switch (type) {
    case "step":
      return parts.steps.overlay;
    case "lane":
      return parts.lanes.overlay;
    default:
      return parts.feedback;
  }
}

interface BadgeProps {
  readonly drawing: Drawing;
  readonly place: MarkedPlace;
}

function Badge({ drawing, place: { focus, marks } }: BadgeProps) {
  const rect = drawing.focusRect(focus);
  if (rect === null) return null;
  const corner = { "--x": rect.x + rect.width, "--y": rect.y } as CSSProperties;
  const on = focus.type === "card" && rect.width < NARROWEST_BOX ? "point" : focus.type;
  return (
    <span className={styles["badges"]} data-on={on} style={corner} aria-hidden="true">
      {marks.map(({ number, kind }) => (
        <span key={number} className={styles["badge"]} data-kind={kind}>
          {SIGNS[kind]}
          {number}
        </span>
      ))}
    </span>
  );
}
