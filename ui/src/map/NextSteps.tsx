import type { CSSProperties } from "react";

import { InLayer } from "../canvas/layers";
import { useScene } from "../canvas/scene";
import { sameFocus, useSelection } from "../canvas/selection";
import { Icon } from "../controls/Icon";
import { useReadOnly } from "../document";
import { useT } from "../i18n";
import { currentGrid } from "./current";
import { editing } from "./editing";
import styles from "./NextSteps.module.css";

/** Where the pointer finds the place for the next step: after the last one, and in each phase without any. */
export function NextSteps() {
  const t = useT();
  const { drawing } = useScene();
  const focus = useSelection((state) => state.focus);
  const readOnly = useReadOnly();
  const places = currentGrid()
    ?.headerStops()
    .filter((stop) => stop.type === "new-step");
  if (drawing === null || readOnly || places === undefined) return null;
  return (
    <InLayer layer="steps">
      {places.map((place) => {
        const rect = drawing.focusRect(place);
        // The text field stands there while the place has the focus.
        if (rect === null || sameFocus(place, focus)) return null;
        return (
          <button
            key={place.phase}
            type="button"
            className={styles["next"]}
            style={{ "--at": rect.x } as CSSProperties}
            // The arrows lead here.
            tabIndex={-1}
            aria-label={t("typing.newStepLabel")}
            title={t("typing.newStep")}
            onClick={() => editing.start(place)}
          >
            <Icon name="add" />
          </button>
        );
      })}
    </InLayer>
  );
}
