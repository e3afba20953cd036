import { useCallback } from "react";
import { useStore } from "zustand";

import type { Drawing } from "../canvas/drawing";
import type { LookActions } from "../canvas/gestures/lookAround";
import { Pane } from "../canvas/Pane";
import { lookedAt, showIn } from "../canvas/scene";
import { mapTitle } from "../document";
import { type Difference, host, type MapId, type OverlayDrawing } from "../host";
import { useT } from "../i18n";
import { reveal } from "../session/navigation";
import { useSettings } from "../session/settings";
import { Badges } from "./Badges";
import type { MapPair } from "./chosen";
import { useDrawn } from "./drawn";
import { LookingPlace } from "./LookingPlace";
import { markedPlaces, placeOnBoth } from "./places";
import styles from "./SideBySide.module.css";
import { chooseCard } from "./sights";

const ACTIONS: LookActions = { choose: (card) => chooseCard("later", card), open: reveal };

interface OverlayProps {
  readonly pair: MapPair;
  readonly differences: readonly Difference[];
}

/** Both maps as one: the later one as it is, with what the earlier one alone has struck through. */
export function Overlay({ pair, differences }: OverlayProps) {
  const t = useT();
  const heat = useSettings((state) => state.heat);
  const [earlier, later] = pair;
  useDrawing(earlier.id, later.id);
  return (
    <LookingPlace label={t("compare.look.overlay")}>
      <figure className={styles["map"]}>
        <figcaption className={styles["title"]}>
          <Legend pair={pair} />
        </figcaption>
        <div className={styles["pane"]}>
          <Pane sight={lookedAt} heat={heat} actions={ACTIONS}>
            {(parts) => (
              <Badges
                sight={lookedAt}
                parts={parts}
                places={markedPlaces(differences, placeOnBoth)}
              />
            )}
          </Pane>
        </div>
      </figure>
    </LookingPlace>
  );
}

/** How the two maps are told apart in the drawing. */
function Legend({ pair: [earlier, later] }: { readonly pair: MapPair }) {
  const t = useT();
  const hasCurves = useStore(
    lookedAt.scene,
    ({ drawing }) => drawing !== null && showsEmotion(drawing),
  );
  // Of two maps of one state, the earlier one has the curves of today.
  const swapped = earlier.state === "to-be" && later.state === "as-is";
  const [solid, dashed] = swapped ? [later, earlier] : [earlier, later];
  return (
    <>
      {t("compare.overlaid", { earlier: mapTitle(earlier), later: mapTitle(later) })}
      {hasCurves && (
        <span className={styles["aside"]}>
          {t("compare.overlaidCurves", { solid: mapTitle(solid), dashed: mapTitle(dashed) })}
        </span>
      )}
    </>
  );
}

const showsEmotion = ({ curves, rows }: Drawing): boolean =>
  curves.some(({ row }) => rows[row]?.content === "curve");

/** Draws both maps as one, anew whenever the records change. */
function useDrawing(earlier: MapId, later: MapId): void {
  useDrawn(
    useCallback(
      (document, language) => host.drawOverlay(document, earlier, later, language),
      [earlier, later],
    ),
    showOverlay,
  );
}

function showOverlay({ scene, gone }: OverlayDrawing): void {
  showIn(lookedAt, scene, gone);
}
