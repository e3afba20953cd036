import { FindingList } from "../../controls/FindingList";
import { isLaneKind } from "../../document/laneKinds";
import type { MapFinding, MapSummary } from "../../host";
import { laneKindKey, useT } from "../../i18n";

/** What is left out of a file and what is taken as something else, one sentence each. */
export function MapFindings({ summary }: { readonly summary: MapSummary }) {
  const sentence = (finding: MapFinding) => <FindingLine finding={finding} />;
  return <FindingList summary={summary} sentence={sentence} open />;
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
