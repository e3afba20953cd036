import { memo, type ReactNode } from "react";
import { useShallow } from "zustand/react/shallow";

import { Priority } from "../canvas/Priority";
import { Icon } from "../controls/Icon";
import { type Mirror, mirror, useMirror } from "../document";
import type {
  ActionPriorityReason,
  HazardVerdict,
  RiskRow,
  WorksheetColumn,
  WorksheetLine,
} from "../host";
import { useT } from "../i18n";
import { CellText, TableCells } from "../table/TableRow";
import { cellText, type Column } from "./columns";
import { earlierScaleOf } from "./givenScore";
import { GRAVE_SEVERITY } from "./grave";
import { joined } from "./range";
import styles from "./RiskCells.module.css";
import { sayVerdict } from "./verdict";

interface RiskCellsProps {
  readonly line: WorksheetLine;
  /** The place among all lines, from 0. */
  readonly index: number;
  readonly columns: readonly Column[];
  /** Whether joined cells that began above go on in it, because it is the first line that is drawn. */
  readonly goesOn: boolean;
  /** Where the active cell is, when it is in this line. */
  readonly active: WorksheetColumn | null;
  /** The columns that are chosen in this line, by their numbers. */
  readonly chosenFrom?: number;
  readonly chosenTo?: number;
}

// One reading for all cells of a line, since a scroll makes many lines.
const textsOf = (
  mirror: Mirror,
  columns: readonly Column[],
  line: WorksheetLine,
): readonly string[] => columns.map((column) => cellText(mirror, column, line));

/** One line of the worksheet. */
export const RiskCells = memo(function RiskCells(props: RiskCellsProps) {
  const { line, index, columns, goesOn, active, chosenFrom, chosenTo } = props;
  const t = useT();
  const texts = useMirror(useShallow((mirror: Mirror) => textsOf(mirror, columns, line)));
  const rowsOf = ({ level }: Column): number => {
    const { at, of } = joined(line, level);
    return at === 0 || goesOn ? of - at : 0;
  };
  return (
    <TableCells
      index={index}
      columns={columns}
      active={active}
      rowsOf={rowsOf}
      {...(chosenFrom === undefined || chosenTo === undefined ? {} : { chosenFrom, chosenTo })}
    >
      {(column, at) => contentOf({ column, line, text: texts[at] ?? "", t })}
    </TableCells>
  );
});

// What follows are functions and no components: a brisk scroll makes a line in every frame or two, and an element with a
// hook of its own in each of its cells would take as long as all of their drawing.

interface Cell {
  readonly line: WorksheetLine;
  readonly column: Column;
  readonly text: string;
  readonly t: ReturnType<typeof useT>;
}

function contentOf(cell: Cell): ReactNode {
  const { column, line, text, t } = cell;
  const { row, verdict } = line;
  if (column.cells.kind === "score") {
    return score(cell, column.name === "severity" ? severity(row.severity, t) : text);
  }
  switch (column.name) {
    case "rank":
      return rank(row, t);
    case "action-priority":
      return letter(row.actionPriority);
    case "action-priority-after":
      return letter(row.after?.actionPriority ?? null);
    case "decision":
      return text === "" && verdict !== null ? byTree(verdict, t) : <CellText text={text} />;
    case "failure-mode":
      return <CellText text={text} unnamed={t("risk.unnamed")} />;
    default:
      return column.centred === true ? text : <CellText text={text} />;
  }
}

/** The rank, with a quiet sign where the scores are to be looked at. */
function rank({ rank, warnings }: RiskRow, t: Cell["t"]): ReactNode {
  // Scores of an earlier scale are marked one by one.
  const told = warnings.filter((warning) => warning !== "earlier-scale");
  if (told.length === 0) return rank;
  const words = told.map((warning) => t(`risk.warning.${warning}`)).join(" · ");
  return (
    <span className={styles["warned"]} title={words}>
      <Icon name="warning" />
      {rank}
      <span className="spoken">{words}</span>
    </span>
  );
}

/** A score, marked where it was given on a version of its scale that is no longer in force. */
function score({ line, column, t }: Cell, shown: ReactNode): ReactNode {
  const scale = earlierScaleOf(mirror(), line, column.cells);
  if (scale === undefined) return shown;
  const note = t("risk.earlierScale", { version: scale.version });
  return (
    <span className={styles["earlier"]} title={note}>
      {shown}
      <span className="spoken">{note}</span>
    </span>
  );
}

/** A priority; nothing where a score is missing. */
const letter = (reason: ActionPriorityReason | null): ReactNode =>
  reason === null ? null : <Priority priority={reason.priority} />;

/** Where the decision tree ends, as long as the team has not decided against it. */
function byTree(verdict: HazardVerdict, t: Cell["t"]): ReactNode {
  const { says, because } = sayVerdict(verdict);
  return (
    <span className={styles["byTree"]} title={t(because)}>
      {t(says)}
      <span className="spoken"> {t(because)}</span>
    </span>
  );
}

/** A grave effect is flagged whatever the measure says. */
function severity(score: number | null, t: Cell["t"]): ReactNode {
  if (score === null || score < GRAVE_SEVERITY) return score;
  return (
    <strong className={styles["grave"]} title={t("risk.grave")}>
      {score}
      <span className="spoken">{t("risk.grave")}</span>
    </strong>
  );
}
