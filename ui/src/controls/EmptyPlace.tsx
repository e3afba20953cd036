import type { ReactNode } from "react";

import styles from "./EmptyPlace.module.css";

interface EmptyPlaceProps {
  readonly title: string;
  readonly help: string;
  /** The button that does what is to be done next. */
  readonly children: ReactNode;
}

/** What stands where nothing is yet: what to do next, and the button for it. */
export function EmptyPlace({ title, help, children }: EmptyPlaceProps) {
  return (
    <div className={styles["empty"]}>
      <h2>{title}</h2>
      <p>{help}</p>
      {children}
    </div>
  );
}
