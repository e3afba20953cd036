import { useEffect, useRef, useState, type KeyboardEvent } from "react";

import { useScene } from "../canvas/scene";
import { toView } from "../canvas/camera";
import { useViewport } from "../canvas/viewport";
import { mirror } from "../document";
import type { LaneKind } from "../host";
import { laneKindKey, useT } from "../i18n";
import { editing, takeBack } from "./editing";
import { mapElement } from "./focusMap";
import { setLaneKind } from "./inserting";
import styles from "./LaneKindChoice.module.css";
import { closeLaneKindChoice, useLaneKindChoice, type LaneKindOffer } from "./laneKindOffer";
import { LANE_KINDS } from "./laneKinds";

/** The kinds of lanes beside the lane's name: arrows choose, Enter takes, Escape leaves it as it was. */
export function LaneKindChoice() {
  const offer = useLaneKindChoice((state) => state.offer);
  const { drawing } = useScene();
  const camera = useViewport((state) => state.camera);
  // The lane may be on its way still: it is drawn with the next scene.
  const rect = offer === null ? null : drawing?.focusRect({ type: "lane", lane: offer.lane });
  if (offer === null || !rect) return null;
  return <Choice key={offer.lane} offer={offer} top={Math.max(toView(camera, rect).y, 0)} />;
}

function Choice({ offer, top }: { readonly offer: LaneKindOffer; readonly top: number }) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<LaneKind>(
    () => mirror().get("lane", offer.lane)?.kind ?? "frontstage",
  );
  useEffect(() => list.current?.focus({ preventScroll: true }), []);

  const leave = () => {
    closeLaneKindChoice();
    mapElement()?.focus({ preventScroll: true });
  };
  const take = (kind: LaneKind) => {
    setLaneKind(offer.lane, kind, offer.gesture);
    leave();
    if (offer.gesture !== undefined) editing.start(offer);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = LANE_KINDS.indexOf(chosen);
    if (event.key === "ArrowDown") setChosen(LANE_KINDS[at + 1] ?? chosen);
    else if (event.key === "ArrowUp") setChosen(LANE_KINDS[at - 1] ?? chosen);
    else if (event.key === "Enter" || event.key === " ") take(chosen);
    else if (event.key === "Escape" || event.key === "Tab") leave();
    else return;
    if (event.key === "Escape") takeBack(offer);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t("command.chooseLaneKind")}
      aria-activedescendant={`lane-kind-${chosen}`}
      className={styles["list"]}
      style={{ top }}
      onKeyDown={onKeyDown}
      onBlur={closeLaneKindChoice}
    >
      {LANE_KINDS.map((kind) => (
        <div
          key={kind}
          id={`lane-kind-${kind}`}
          role="option"
          aria-selected={kind === chosen}
          className={styles["option"]}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(kind)}
        >
          <span
            className={styles["swatch"]}
            style={{ background: `var(--color-lane-${kind}-header)` }}
          />
          {t(laneKindKey(kind))}
        </div>
      ))}
    </div>
  );
}
