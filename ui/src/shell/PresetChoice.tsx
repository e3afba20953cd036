import { useEffect, useRef, useState } from "react";

import { Dialog } from "../controls/Dialog";
import { Segments } from "../controls/Segments";
import { MAP_STATES } from "../document/mapStates";
import type { MapPreset, MapState } from "../host";
import { mapStateKey, type MessageKey, presetKey, useT } from "../i18n";
import { showGuideHere } from "../session/guide";
import { closeOverlay } from "../session/overlay";
import type { SketchedLane } from "./MapSketch";
import styles from "./PresetChoice.module.css";
import { SketchButton } from "./SketchButton";

/** What each preset looks like from afar, in the order in which they are offered. */
const SKETCHES: readonly (readonly [MapPreset, readonly SketchedLane[]])[] = [
  [
    "blueprint",
    [
      ["physical-evidence", [0, 1, 3, 4, 6]],
      ["customer-actions", [0, 1, 2, 3, 4, 5, 6]],
      ["frontstage", [2, 3, 5]],
      ["backstage", [0, 2, 4]],
      ["support", [0, 3, 6]],
    ],
  ],
  [
    "journey",
    [
      ["customer-actions", [0, 1, 2, 3, 4, 5, 6]],
      ["thoughts", [1, 3, 4]],
      ["emotion", [0, 1, 2, 3, 4, 5, 6]],
      ["pains", [2, 4]],
      ["opportunities", [2, 5]],
    ],
  ],
  [
    "journey-blueprint",
    [
      ["customer-actions", [0, 1, 2, 3, 4, 5, 6]],
      ["emotion", [0, 1, 2, 3, 4, 5, 6]],
      ["frontstage", [1, 3, 5]],
      ["backstage", [1, 2, 4]],
      ["support", [0, 4]],
    ],
  ],
  [
    "employee-journey",
    [
      ["cards", [0, 1, 2, 3, 4, 5, 6]],
      ["channels", [0, 2, 5]],
      ["emotion", [0, 1, 2, 3, 4, 5, 6]],
      ["pains", [1, 4]],
      ["opportunities", [3, 4]],
    ],
  ],
  ["blank", [["cards", [0, 1]]]],
];

interface PresetChoiceProps {
  readonly title: string;
  readonly onChoose: (preset: MapPreset, state: MapState) => void;
}

/** What a new map begins with: its lanes, and whether it shows the service as it is or as it shall be. */
export function PresetChoice({ title, onChoose }: PresetChoiceProps) {
  const t = useT();
  const [state, setState] = useState<MapState>("as-is");
  const list = useRef<HTMLUListElement>(null);
  // After the dialog has opened, which would give the focus to its way out.
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  return (
    <Dialog title={title} onClose={closeOverlay} onGuide={showGuideHere}>
      <div className={styles["body"]}>
        <Segments
          label={t("newMap.state")}
          options={MAP_STATES.map((value) => ({ value, label: t(mapStateKey(value)) }))}
          value={state}
          onChange={setState}
        />
        <ul ref={list} className={styles["presets"]} aria-label={t("newMap.presets")}>
          {SKETCHES.map(([preset, lanes]) => (
            <li key={preset}>
              <SketchButton
                lanes={lanes}
                title={t(presetKey(preset))}
                about={t(`presetAbout.${preset}` satisfies MessageKey)}
                onClick={() => {
                  closeOverlay();
                  onChoose(preset, state);
                }}
              />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
