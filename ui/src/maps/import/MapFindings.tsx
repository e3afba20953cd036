import { isLaneKind } from "../../document/laneKinds";
import type { MapFinding, MapSummary } from "../../host";
import { laneKindKey, useT } from "../../i18n";
import styles from "./MapFindings.module.css";

/** What is left out of a file and what is taken as something else, one sentence each. */
export function MapFindings({ summary }: { readonly summary: MapSummary }) {
  const t = useT();
  const { findings, moreFindings } = summary;
  const count = findings.length + moreFindings;
  if (count === 0) return null;
  return (
    <details className={styles["findings"]} open>
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
  finding: { kind, row, line, said, instead },
}: {
  readonly finding: MapFinding;
}) {
  const t = useT();
  const counts = isLaneKind(instead) ? t(laneKindKey(instead)) : instead;
  return (
    <>
      {row !== null && <b>{t("import.row", { row })} </b>}
      {line !== null && <b>{t("mapImport.line", { line })} </b>}
      {t(`mapFinding.${kind}`, { said, instead: counts })}
    </>
  );
}
