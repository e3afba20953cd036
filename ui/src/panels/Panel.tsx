import { type KeyboardEvent, type ReactNode, useId } from "react";

import { IconButton } from "../controls/Button";
import { useT } from "../i18n";
import { isComposing } from "../input";
import { showGuideHere } from "../session/guide";
import { closePanel } from "../session/panel";
import styles from "./Panel.module.css";

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** The frame of a panel. Escape in it closes it. */
export function Panel({ title, children }: PanelProps) {
  const t = useT();
  const heading = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    closePanel();
  };
  return (
    <aside
      className={styles["panel"]}
      aria-labelledby={heading}
      data-panel=""
      onKeyDown={onKeyDown}
    >
      <header className={styles["header"]}>
        <h2 id={heading}>{title}</h2>
        <IconButton icon="help" label={t("guide.here")} onClick={showGuideHere} />
        <IconButton icon="close" label={t("dialog.close")} onClick={closePanel} />
      </header>
      {children}
    </aside>
  );
}
