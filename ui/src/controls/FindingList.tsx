import type { ReactNode } from "react";

import { useT } from "../i18n";
import styles from "./FindingList.module.css";

interface FindingListProps<Finding> {
  /** What was found in a file: the first of it, and how much more there is. */
  readonly summary: { readonly findings: readonly Finding[]; readonly moreFindings: number };
  /** The sentence for one of them. */
  readonly sentence: (finding: Finding) => ReactNode;
  readonly open?: boolean;
}

/** What does not agree in a file and what is left out of it. Nothing where there is nothing to tell. */
export function FindingList<Finding>({
  summary: { findings, moreFindings },
  sentence,
  open = false,
}: FindingListProps<Finding>) {
  const t = useT();
  const count = findings.length + moreFindings;
  if (count === 0) return null;
  return (
    <details className={styles["findings"]} open={open}>
      <summary>{t("import.findings", { count })}</summary>
      <ul>
        {findings.map((finding, place) => (
          <li key={place}>{sentence(finding)}</li>
        ))}
        {moreFindings > 0 && <li>{t("import.moreFindings", { count: moreFindings })}</li>}
      </ul>
    </details>
  );
}
