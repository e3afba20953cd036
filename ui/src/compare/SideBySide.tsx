import { useCallback, useEffect } from "react";

import type { LookActions } from "../canvas/gestures/lookAround";
import { Pane } from "../canvas/Pane";
import { clear, showIn } from "../canvas/scene";
import { showFromStart } from "../canvas/viewport";
import { useAnswer } from "../document/answers";
import { type Difference, host, type MapId } from "../host";
import { useLanguage, useT } from "../i18n";
import { useSettings } from "../session/settings";
import { Badges } from "./Badges";
import type { MapPair } from "./chosen";
import { LookingPlace } from "./LookingPlace";
import { markedPlaces, type Side, SIDES } from "./places";
import styles from "./SideBySide.module.css";
import { chooseCard, openCard, sights } from "./sights";

const actionsOn = (side: Side): LookActions => ({
  choose: (card) => chooseCard(side, card),
  open: (card) => openCard(side, card),
});
const ACTIONS = { earlier: actionsOn("earlier"), later: actionsOn("later") };

interface SideBySideProps {
  readonly pair: MapPair;
  readonly differences: readonly Difference[];
}

/** Both maps, the later one below the earlier one, under one camera: what stands in both stands above itself. */
export function SideBySide({ pair: [earlier, later], differences }: SideBySideProps) {
  const t = useT();
  const heat = useSettings((state) => state.heat);
  useDrawings(earlier.id, later.id);
  const maps = { earlier, later };
  return (
    <LookingPlace label={t("compare.look.sideBySide")}>
      {SIDES.map((side) => (
        <figure key={side} className={styles["map"]}>
          <figcaption className={styles["title"]}>
            {maps[side].title === "" ? t("map.untitled") : maps[side].title}
          </figcaption>
          <div className={styles["pane"]}>
            <Pane sight={sights[side]} heat={heat} actions={ACTIONS[side]}>
              {(parts) => (
                <Badges
                  sight={sights[side]}
                  parts={parts}
                  places={markedPlaces(differences, side)}
                />
              )}
            </Pane>
          </div>
        </figure>
      ))}
    </LookingPlace>
  );
}

/** Keeps both drawings as the records are, for as long as they are looked at. */
function useDrawings(earlier: MapId, later: MapId): void {
  const language = useLanguage((state) => state.language);
  const drawn = useAnswer(
    useCallback(
      (document: number) => host.drawSideBySide(document, earlier, later, language),
      [earlier, later, language],
    ),
  );
  useEffect(() => {
    if (drawn === null) return;
    const before = sights.later.scene.getState().drawing?.map;
    SIDES.forEach((side) => showIn(sights[side], drawn[side]));
    const { drawing } = sights.later.scene.getState();
    if (drawing !== null && drawing.map !== before) showFromStart(drawing);
  }, [drawn]);
  useEffect(() => () => SIDES.forEach((side) => clear(sights[side])), []);
}
