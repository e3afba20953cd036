import type { KeyboardEvent, Ref } from "react";

import { type Mirror, mirror, useMirror } from "../document";
import type { RiskRow } from "../host";
import { useT } from "../i18n";
import { CellField as TableField } from "../table/CellField";
import type { CellPlace } from "../table/columns";
import { carryOut, type CellDeeds } from "../table/carryOut";
import { isAtEnd } from "../table/going";
import { cellText, type Column, columnOf } from "./columns";
import {
  activeCell,
  cancel,
  clear,
  commit,
  edit,
  goTo,
  lookAt,
  score,
  tableSize,
  type,
} from "./deeds";
import { nextLevel } from "./ScorePicker";
import { scoreTyped } from "./scoreTyped";
import { activeRow, type Risks, useRisks, WAITING } from "./store";

const DEEDS: CellDeeds = { activeCell, tableSize, goTo, edit, cancel, clear, commit, lookAt };

interface FieldProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly place: CellPlace;
}

/** The field of the risk table: texts are typed into it, scores are given by one key. */
export function CellField({ ref, place }: FieldProps) {
  const t = useT();
  const risks = useRisks();
  const { mode, draft, active } = risks;
  const peeked = useMirror((records) => peekedText(records, risks));
  const row = useRisks(activeRow);
  const column = columnOf(active?.column);

  const onText = (text: string): boolean => {
    const typed = scoreTyped(text.slice(-1));
    if (column?.kind === "text") type(text);
    else if (column?.kind === "score" && typed !== null) {
      useRisks.setState(WAITING);
      score(typed);
    } else return false;
    return true;
  };
  const onKey = ({ key }: KeyboardEvent): boolean =>
    mode === "editing" && column?.kind === "score" && nextLevel(key, column.name);

  return (
    <TableField
      ref={ref}
      place={place}
      column={column}
      label={row && column ? cellLabel(row, column, t(column.label)) : t("risk.table")}
      mode={mode}
      text={column?.kind === "text" ? draft : null}
      peeked={peeked}
      onText={onText}
      onKey={onKey}
      isLeftBy={(by) => isAtEnd(by, activeCell(), tableSize())}
      onIntent={(intent) => carryOut(intent, DEEDS)}
      onEdit={edit}
      onLeave={() => commit()}
    />
  );
}

/** The whole text of a cell that waits, where the row has room for its beginning only; a list shows several. */
function peekedText(records: Mirror, { mode, rows, active }: Risks): string | null {
  const row = activeRow({ rows, active });
  const column = columnOf(active?.column);
  if (mode !== "waiting" || row === undefined || column?.kind !== "text") return null;
  const entries = column.entries(records, row);
  return entries.length === 1 ? (entries[0]?.text ?? null) : null;
}

/** What assistive technology says of a cell: whose it is, which it is, what stands there. */
function cellLabel(row: RiskRow, column: Column, label: string): string {
  const name = mirror().get("failure_mode", row.failureMode)?.title ?? "";
  const parts = [name, label, cellText(mirror(), column, row)];
  return parts.filter((part) => part !== "").join(", ");
}
