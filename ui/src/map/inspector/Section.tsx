import { useId, type ReactNode } from "react";

import styles from "./Inspector.module.css";

interface SectionProps {
  readonly title: string;
  /** What can be done with the section as a whole. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the inspector. */
export function Section({ title, action, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        {action}
      </header>
      {children}
    </section>
  );
}
