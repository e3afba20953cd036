import { useEffect } from "react";

import { useScene } from "../canvas/scene";
import { useSelection } from "../canvas/selection";
import { IconButton } from "../controls/Button";
import { useT } from "../i18n";
import { placeInWalk, sentenceOf, stopWalk, useWalkThrough, walkOn } from "./walkThrough";
import styles from "./WalkBar.module.css";

/** While somebody walks through the map: what is said of the card, for the whole room to read. */
export function WalkBar() {
  const walking = useWalkThrough((state) => state.walking);
  useEffect(() => stopWalk, []);
  return walking ? <Bar /> : null;
}

function Bar() {
  const t = useT();
  const focus = useSelection((state) => state.focus);
  // What is said follows the drawing.
  useScene((scene) => scene.revision);
  const card = focus?.type === "card" ? focus.card : null;
  return (
    <section className={styles["bar"]} aria-label={t("walk.title")}>
      <IconButton icon="back" label={t("walk.previous")} onClick={() => walkOn(-1)} />
      <div className={styles["words"]}>
        <p role="status" aria-live="polite">
          {card === null ? t("walk.nowhere") : sentenceOf(card)}
        </p>
        <small>
          {card !== null && `${t("walk.place", placeInWalk(card))} · `}
          {t("walk.keys")}
        </small>
      </div>
      <IconButton icon="chevronRight" label={t("walk.next")} onClick={() => walkOn(1)} />
      <IconButton icon="close" label={t("walk.stop")} onClick={stopWalk} />
    </section>
  );
}
