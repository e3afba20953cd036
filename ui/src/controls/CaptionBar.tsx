import type { ReactNode } from "react";

import styles from "./CaptionBar.module.css";

interface CaptionBarProps {
  /** The heading of the view, where nothing else says which one it is. */
  readonly title?: string;
  /** What the view is for, in a sentence. */
  readonly help?: string;
  /** How the view is looked at. */
  readonly children?: ReactNode;
  /** What stands at the far end: a count, or the way out. */
  readonly end?: ReactNode;
}

/** The bar at the head of a view. */
export function CaptionBar({ title, help, children, end }: CaptionBarProps) {
  return (
    <header className={styles["bar"]}>
      {title !== undefined && <h2>{title}</h2>}
      {help !== undefined && <p className={styles["help"]}>{help}</p>}
      {children}
      {end !== undefined && <div className={styles["end"]}>{end}</div>}
    </header>
  );
}
