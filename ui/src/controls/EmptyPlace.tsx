import type { ReactNode } from "react";

import { useT } from "../i18n";
import { Button } from "./Button";
import styles from "./EmptyPlace.module.css";

interface EmptyPlaceProps {
  readonly title: string;
  readonly help: string;
  /** Opens the guide where it helps here; nothing where no guide can be opened. */
  readonly onGuide: (() => void) | null;
  /** The button that does what is to be done next. */
  readonly children: ReactNode;
}

/** What stands where nothing is yet: what to do next, and the button for it. */
export function EmptyPlace({ title, help, onGuide, children }: EmptyPlaceProps) {
  const t = useT();
  return (
    <div className={styles["empty"]}>
      <h2>{title}</h2>
      <p>{help}</p>
      {children}
      {onGuide !== null && (
        <Button look="quiet" icon="help" onClick={onGuide}>
          {t("guide.here")}
        </Button>
      )}
    </div>
  );
}
