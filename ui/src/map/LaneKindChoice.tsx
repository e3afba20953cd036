import { toView } from "../canvas/camera";
import { useScene } from "../canvas/scene";
import { viewBox } from "../canvas/viewPlace";
import { useViewport } from "../canvas/viewport";
import { type CloseReason, MenuItems } from "../controls/Menu";
import { useMirror } from "../document";
import { LANE_KIND_GROUPS } from "../document/laneKinds";
import { laneKindKey, useT } from "../i18n";
import { editing, takeBack } from "./editing";
import { mapElement } from "./focusMap";
import { setLaneKind } from "./inserting";
import { closeLaneKindChoice, type LaneKindOffer, useLaneKindChoice } from "./laneKindOffer";

/** From the left upper corner of a lane's name, so that the name stays in sight. */
const BESIDE = { left: 8, top: 36 } as const;

/** The kinds of lanes beside the lane's name. */
export function LaneKindChoice() {
  const t = useT();
  const offer = useLaneKindChoice((state) => state.offer);
  const kindNow = useMirror((records) => offer && records.get("lane", offer.lane)?.kind);
  const { drawing } = useScene();
  const camera = useViewport((state) => state.camera);
  // The lane may be on its way still: it is drawn with the next scene.
  const rect = offer === null ? null : drawing?.focusRect(offer);
  const view = viewBox();
  if (offer === null || !rect || view === undefined) return null;
  const top = view.top + Math.max(toView(camera, rect).y, 0) + BESIDE.top;
  const groups = LANE_KIND_GROUPS.map(([, kinds]) =>
    kinds.map((kind) => ({
      label: t(laneKindKey(kind)),
      checked: kind === kindNow,
      swatch: `var(--color-lane-${kind}-header)`,
      run: () => {
        setLaneKind(offer.lane, kind, offer.gesture);
        if (offer.gesture !== undefined) editing.start(offer);
      },
    })),
  );
  return (
    <MenuItems
      key={offer.lane}
      id="lane-kinds"
      label={t("command.chooseLaneKind")}
      groups={groups}
      place={{ left: view.left + BESIDE.left, top }}
      onClose={(reason) => close(offer, reason)}
    />
  );
}

function close(offer: LaneKindOffer, reason: CloseReason): void {
  closeLaneKindChoice();
  if (reason !== "left") mapElement()?.focus({ preventScroll: true });
  if (reason === "cancelled") takeBack(offer);
}
