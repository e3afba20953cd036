import type { ActionPriority } from "../host";
import { type MessageKey, useT } from "../i18n";
import { glyphSize, priorityShapes } from "./drawing.generated";
import styles from "./Priority.module.css";

const key = (priority: ActionPriority): MessageKey => `priority.${priority}`;

/** An Action Priority: its word beside its shape, the one that the map's cards carry. */
export function Priority({ priority }: { readonly priority: ActionPriority }) {
  const t = useT();
  const { outline, letter } = priorityShapes[priority];
  return (
    <span className={styles["priority"]} data-priority={priority}>
      <svg viewBox={`0 0 ${glyphSize} ${glyphSize}`} aria-hidden="true">
        <path className={styles["outline"]} d={outline} />
        <path className={styles["letter"]} d={letter} />
      </svg>
      {t(key(priority))}
    </span>
  );
}
