import { memo, type ReactNode } from "react";

import { type Mirror, useMirror } from "../document";
import type { RiskRow } from "../host";
import { useT } from "../i18n";
import { type Column, columns, type ColumnName, GRAVE_SEVERITY } from "./columns";
import { Priority } from "./Priority";
import styles from "./RiskGrid.module.css";

interface RiskCellsProps {
  readonly row: RiskRow;
  /** The place among all rows, from 0. */
  readonly index: number;
  /** Where the active cell is, when it is in this row. */
  readonly active: ColumnName | null;
}

/** One row of the table. */
export const RiskCells = memo(function RiskCells({ row, index, active }: RiskCellsProps) {
  return (
    <div
      role="row"
      // The header is the first row.
      aria-rowindex={index + 2}
      aria-selected={active !== null}
      className={styles["row"]}
      data-index={index}
    >
      {columns.map((column, at) => (
        <div
          key={column.name}
          role="gridcell"
          aria-colindex={at + 1}
          aria-selected={column.name === active}
          className={styles["cell"]}
          data-column={column.name}
          data-kind={column.kind}
        >
          <Content column={column} row={row} />
        </div>
      ))}
    </div>
  );
});

function Content({ column, row }: { readonly column: Column; readonly row: RiskRow }): ReactNode {
  if (column.kind === "score") {
    const score = row[column.name];
    return column.name === "severity" ? <Severity score={score} /> : score;
  }
  if (column.name === "actionPriority") {
    return row.actionPriority !== null && <Priority priority={row.actionPriority.priority} />;
  }
  return <Text column={column} row={row} />;
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

type Readable = Exclude<Column, { kind: "score" }>;

const further = (mirror: Mirror, column: Readable, row: RiskRow): number =>
  column.kind === "text" ? Math.max(0, column.more?.(mirror, row) ?? 0) : 0;

function Text({ column, row }: { readonly column: Readable; readonly row: RiskRow }) {
  const t = useT();
  const text = useMirror((mirror) => column.read(mirror, row));
  const more = useMirror((mirror) => further(mirror, column, row));
  const unnamed = column.name === "failureMode" && text === "";
  return (
    <>
      <span className={styles["text"]} data-unnamed={unnamed || undefined} title={text}>
        {unnamed ? t("risk.unnamed") : text}
      </span>
      {more > 0 && (
        <small className={styles["more"]} title={t("risk.more", { count: more })}>
          +{more}
        </small>
      )}
    </>
  );
}
