import { useCallback } from "react";

import type { LookActions } from "../canvas/gestures/lookAround";
import { Pane } from "../canvas/Pane";
import { showIn } from "../canvas/scene";
import { mapTitle } from "../document";
import { type Difference, host, type MapId, type SideBySide as Drawn } from "../host";
import { useT } from "../i18n";
import { reveal } from "../session/navigation";
import { useSettings } from "../session/settings";
import { Badges } from "./Badges";
import type { MapPair } from "./chosen";
import { useDrawn } from "./drawn";
import { LookingPlace } from "./LookingPlace";
import { markedPlaces, placeOn, type Side, SIDES } from "./places";
import styles from "./SideBySide.module.css";
import { chooseCard, sights } from "./sights";

const actionsOn = (side: Side): LookActions => ({
  choose: (card) => chooseCard(side, card),
  open: reveal,
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
          <figcaption className={styles["title"]}>{mapTitle(maps[side])}</figcaption>
          <div className={styles["pane"]}>
            <Pane sight={sights[side]} heat={heat} actions={ACTIONS[side]}>
              {(parts) => (
                <Badges
                  sight={sights[side]}
                  parts={parts}
                  places={markedPlaces(differences, (subject) => placeOn(subject, side))}
                />
              )}
            </Pane>
          </div>
        </figure>
      ))}
    </LookingPlace>
  );
}

/** Draws both maps anew whenever the records change. */
function useDrawings(earlier: MapId, later: MapId): void {
  useDrawn(
    useCallback(
      (document, language) => host.drawSideBySide(document, earlier, later, language),
      [earlier, later],
    ),
    showBoth,
  );
}

function showBoth(drawn: Drawn): void {
  SIDES.forEach((side) => showIn(sights[side], drawn[side]));
}
