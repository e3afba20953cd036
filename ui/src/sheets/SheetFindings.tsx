import { FindingList } from "../controls/FindingList";
import type { SheetFinding, SheetSummary } from "../host";
import { useT } from "../i18n";

interface SheetFindingsProps {
  readonly summary: SheetSummary;
  readonly open?: boolean;
}

/** What does not agree in a table and what is left out of it, one sentence each. */
export function SheetFindings({ summary, open = false }: SheetFindingsProps) {
  const sentence = (finding: SheetFinding) => <FindingLine finding={finding} />;
  return <FindingList summary={summary} sentence={sentence} open={open} />;
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
