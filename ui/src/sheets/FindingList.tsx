import type { SheetFinding, SheetSummary } from "../host";
import { useT } from "../i18n";
import styles from "./FindingList.module.css";

interface FindingListProps {
  readonly summary: SheetSummary;
  readonly open?: boolean;
}

/** What does not agree in a table and what is left out of it, one sentence each. */
export function FindingList({ summary, open = false }: FindingListProps) {
  const t = useT();
  const { findings, moreFindings } = summary;
  const count = findings.length + moreFindings;
  if (count === 0) return null;
  return (
    <details className={styles["findings"]} open={open}>
      <summary>{t("import.findings", { count })}</summary>
      <ul>
        {findings.map((finding, place) => (
          <li key={place}>
            <FindingLine finding={finding} />
          </li>
        ))}
        {moreFindings > 0 && <li>{t("import.moreFindings", { count: moreFindings })}</li>}
      </ul>
    </details>
  );
}

function FindingLine({
  finding: { kind, row, heading, said, instead },
}: {
  readonly finding: SheetFinding;
}) {
  const t = useT();
  const values = { heading, said, instead: instead === "" ? t("import.noValue") : instead };
  return (
    <>
      {row !== null && <b>{t("import.row", { row })} </b>}
      {t(`sheetFinding.${kind}`, values)}
    </>
  );
}
