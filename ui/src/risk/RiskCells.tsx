import { memo, type ReactNode } from "react";
import { useShallow } from "zustand/react/shallow";

import { Priority } from "../canvas/Priority";
import { type Mirror, useMirror } from "../document";
import type { Control, RiskRow } from "../host";
import { useT } from "../i18n";
import { CellText, TableCells } from "../table/TableRow";
import { cellText, type Column, columns, type ColumnName, FROZEN, GRAVE_SEVERITY } from "./columns";
import { ControlTag } from "./ControlTag";
import styles from "./RiskCells.module.css";

interface RiskCellsProps {
  readonly row: RiskRow;
  /** The place among all rows, from 0. */
  readonly index: number;
  /** Where the active cell is, when it is in this row. */
  readonly active: ColumnName | null;
}

// One reading for all cells of a row, since a scroll makes many rows.
const textsOf = (mirror: Mirror, row: RiskRow): readonly string[] =>
  columns.map((column) => cellText(mirror, column, row));
const furtherOf = (mirror: Mirror, row: RiskRow): readonly number[] =>
  columns.map((column) => (column.kind === "text" ? column.entries(mirror, row).length - 1 : 0));

const firstControlOf = (mirror: Mirror, row: RiskRow): Control | undefined =>
  row.cause === null ? undefined : mirror.controlsOf(row.cause)[0];

/** One row of the table. */
export const RiskCells = memo(function RiskCells({ row, index, active }: RiskCellsProps) {
  const texts = useMirror(useShallow((mirror: Mirror) => textsOf(mirror, row)));
  const further = useMirror(useShallow((mirror: Mirror) => furtherOf(mirror, row)));
  const control = useMirror((mirror) => firstControlOf(mirror, row));
  return (
    <TableCells index={index} columns={columns} frozen={FROZEN} active={active}>
      {(column, at) => (
        <>
          <Content column={column} row={row} text={texts[at] ?? ""} />
          <span className={styles["aside"]}>
            {column.name === "control" && control && <ControlTag kind={control.kind} />}
            <More count={further[at] ?? 0} />
          </span>
        </>
      )}
    </TableCells>
  );
});

interface ContentProps {
  readonly column: Column;
  readonly row: RiskRow;
  readonly text: string;
}

function Content({ column, row, text }: ContentProps): ReactNode {
  const t = useT();
  if (column.kind === "score") {
    const score = row[column.name];
    return column.name === "severity" ? <Severity score={score} /> : score;
  }
  if (column.name === "actionPriority") {
    return row.actionPriority !== null && <Priority priority={row.actionPriority.priority} />;
  }
  return column.name === "failureMode" ? (
    <CellText text={text} unnamed={t("risk.unnamed")} />
  ) : (
    <CellText text={text} />
  );
}

/** A grave effect is flagged whatever the measure says. */
function Severity({ score }: { readonly score: number | null }) {
  const t = useT();
  if (score === null || score < GRAVE_SEVERITY) return score;
  return (
    <strong className={styles["grave"]} title={t("risk.grave")}>
      {score}
      <span className="spoken">{t("risk.grave")}</span>
    </strong>
  );
}

/** How many further entries a cell holds. */
function More({ count }: { readonly count: number }) {
  const t = useT();
  if (count <= 0) return null;
  return (
    <small className={styles["more"]} title={t("risk.more", { count })}>
      +{count}
    </small>
  );
}
