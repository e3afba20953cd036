import type { KeyboardEvent, ReactNode } from "react";

import { cameraCommands } from "../canvas/cameraCommands";
import { steerByKey } from "../canvas/minimap/steering";
import { ZoomControl } from "../canvas/ZoomControl";
import { useRegisteredCommands } from "../commands";
import { isComposing } from "../input";
import styles from "./LookingPlace.module.css";
import { openChosen } from "./sights";

interface LookingPlaceProps {
  readonly label: string;
  /** One pane, or several below each other. */
  readonly children: ReactNode;
}

/** Where drawings are looked at and not worked on: arrows push them, Enter goes to what is marked on its own map. */
export function LookingPlace({ label, children }: LookingPlaceProps) {
  useRegisteredCommands(cameraCommands);
  const pressKey = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target !== event.currentTarget) return;
    if ((event.key === "Enter" && openChosen()) || steerByKey(event.key)) event.preventDefault();
  };
  return (
    <div className={styles["frame"]}>
      <div
        role="application"
        aria-label={label}
        tabIndex={0}
        className={styles["place"]}
        onKeyDown={pressKey}
        onPointerDown={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
      >
        {children}
      </div>
      <ZoomControl />
    </div>
  );
}
