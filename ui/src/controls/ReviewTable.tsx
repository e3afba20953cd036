import type { ReactNode } from "react";

import type { MessageKey } from "../i18n";
import { useT } from "../i18n";
import styles from "./ReviewTable.module.css";

interface ReviewTableProps {
  readonly headings: readonly MessageKey[];
  /**
   * The rows, each beginning with a `th`. A cell marked `data-cell="sample"` shows only as much as there is room for, one
   * marked `data-cell="count"` is a number.
   */
  readonly children: ReactNode;
}

/** What was understood of a file, to be looked through and corrected before it is taken over. */
export function ReviewTable({ headings, children }: ReviewTableProps) {
  const t = useT();
  return (
    <div className={styles["frame"]}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
