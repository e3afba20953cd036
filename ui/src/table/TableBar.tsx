import type { ReactNode } from "react";

import styles from "./TableBar.module.css";

interface TableBarProps {
  /** What is to be said of the active row. */
  readonly about: ReactNode;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** The bar below a table. A click leaves the focus in the table, where the next key is meant for. */
export function TableBar({ about, children }: TableBarProps) {
  return (
    <footer className={styles["bar"]} onMouseDown={(event) => event.preventDefault()}>
      <div className={styles["about"]} role="status">
        {about}
      </div>
      {children}
    </footer>
  );
}
