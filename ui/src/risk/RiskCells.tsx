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
import { useLanguage, useT } from "../i18n";
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
  /** Whether it is the first line that is drawn: joined cells that began above go on in it. */
  readonly first: boolean;
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
  const { line, index, columns, first, active, chosenFrom, chosenTo } = props;
  // The words of choices move with the language.
  useLanguage((state) => state.language);
  const texts = useMirror(useShallow((mirror: Mirror) => textsOf(mirror, columns, line)));
  const rowsOf = ({ level }: Column): number => {
    const { at, of } = joined(line, level);
    return at === 0 || first ? of - at : 0;
  };
  return (
    <TableCells
      index={index}
      columns={columns}
      active={active}
      rowsOf={rowsOf}
      {...(chosenFrom === undefined || chosenTo === undefined ? {} : { chosenFrom, chosenTo })}
    >
      {(column, at) => <Content column={column} line={line} text={texts[at] ?? ""} />}
    </TableCells>
  );
});

interface ContentProps {
  readonly column: Column;
  readonly line: WorksheetLine;
  readonly text: string;
}

function Content({ column, line, text }: ContentProps): ReactNode {
  const t = useT();
  const { row, verdict } = line;
  if (column.cells.kind === "score") {
    return (
      <Score line={line} column={column}>
        {column.name === "severity" ? <Severity score={row.severity} /> : text}
      </Score>
    );
  }
  switch (column.name) {
    case "rank":
      return <Rank row={row} />;
    case "action-priority":
      return <Letter reason={row.actionPriority} />;
    case "action-priority-after":
      return <Letter reason={row.after?.actionPriority ?? null} />;
    case "decision":
      return text === "" && verdict !== null ? (
        <ByTree verdict={verdict} />
      ) : (
        <CellText text={text} />
      );
    case "failure-mode":
      return <CellText text={text} unnamed={t("risk.unnamed")} />;
    default:
      return column.centred === true ? text : <CellText text={text} />;
  }
}

/** The rank, with a quiet sign where the scores are to be looked at. */
function Rank({ row: { rank, warnings } }: { readonly row: RiskRow }) {
  const t = useT();
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

interface ScoreProps {
  readonly line: WorksheetLine;
  readonly column: Column;
  readonly children: ReactNode;
}

/** A score, marked where it was given on a version of its scale that is no longer in force. */
function Score({ line, column, children }: ScoreProps) {
  const t = useT();
  const scale = earlierScaleOf(mirror(), line, column.cells);
  if (scale === undefined) return children;
  const note = t("risk.earlierScale", { version: scale.version });
  return (
    <span className={styles["earlier"]} title={note}>
      {children}
      <span className="spoken">{note}</span>
    </span>
  );
}

/** A priority; nothing where a score is missing. */
function Letter({ reason }: { readonly reason: ActionPriorityReason | null }) {
  return reason === null ? null : <Priority priority={reason.priority} />;
}

/** Where the decision tree ends, as long as the team has not decided against it. */
function ByTree({ verdict }: { readonly verdict: HazardVerdict }) {
  const t = useT();
  const { says, because } = sayVerdict(verdict);
  return (
    <span className={styles["byTree"]} title={t(because)}>
      {t(says)}
      <span className="spoken"> {t(because)}</span>
    </span>
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
