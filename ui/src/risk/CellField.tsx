import type { KeyboardEvent, Ref } from "react";

import { matches } from "../commands";
import { mirror, useMirror } from "../document";
import type { WorksheetLine } from "../host";
import { useT } from "../i18n";
import { CellField as TableField } from "../table/CellField";
import type { CellPlace } from "../table/columns";
import { carryOut, type CellDeeds } from "../table/carryOut";
import { isAtEnd } from "../table/going";
import type { Viewport } from "../table/viewport";
import { nextOption } from "./ChoiceList";
import { headingAt } from "./folding";
import { useGroupTitle } from "./GroupRow";
import { cellText, type Column } from "./columns";
import {
  activeCell,
  cancel,
  clear,
  commit,
  commitToAll,
  edit,
  goTo,
  lookAt,
  reachFor,
  scoreByKey,
  tableSize,
  type,
} from "./deeds";
import { earlierScaleOf } from "./givenScore";
import { nextLevel } from "./ScorePicker";
import { useSheet } from "./sheet";
import { activeLine, useRisks } from "./store";

const DEEDS: CellDeeds = {
  activeCell,
  tableSize,
  goTo,
  reachFor,
  edit,
  cancel,
  clear,
  commit,
  lookAt,
};

interface FieldProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly place: CellPlace;
  readonly column: Column | undefined;
  readonly viewport: Viewport;
}

/** The field of the worksheet: texts are typed into it, scores are given by one key. */
export function CellField({ ref, place, column, viewport }: FieldProps) {
  const t = useT();
  const risks = useRisks();
  useSheet();
  const { mode, draft, reach } = risks;
  const line = activeLine(risks);
  const kind = column?.cells.kind;
  const heading = headingAt(risks.active?.line ?? -1);
  const group = useGroupTitle(heading);
  const text = useMirror((records) =>
    line === undefined || column === undefined ? "" : cellText(records, column, line),
  );
  const earlier = line && column && earlierScaleOf(mirror(), line, column.cells);

  const onText = (typed: string): boolean => {
    return kind === "score" ? scoreByKey(typed.slice(-1)) : type(typed);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (mode === "waiting" || column === undefined) return false;
    if (matches(event, "Mod+Enter")) {
      commitToAll();
      return true;
    }
    if (column.cells.kind === "choice") return nextOption(event.key, column.cells.options);
    return (
      mode === "editing" &&
      column.cells.kind === "score" &&
      nextLevel(event.key, column.cells.factor)
    );
  };

  return (
    <TableField
      ref={ref}
      // The heading of a group has one cell, which is always in sight.
      place={heading ? { ...place, left: viewport.left, width: viewport.width } : place}
      column={column}
      label={
        line && column
          ? cellLabel(line, [
              t(column.label),
              text,
              earlier === undefined ? "" : t("risk.earlierScale", { version: earlier.version }),
            ])
          : heading
            ? t(heading.folded ? "risk.foldedGroup" : "risk.openGroup", { group })
            : t("risk.table")
      }
      mode={mode}
      text={!heading && (kind === "text" || kind === "choice") ? draft : null}
      peeked={!heading && mode === "waiting" && kind === "text" && reach === null ? text : null}
      onText={onText}
      onKey={onKey}
      isLeftBy={(by) => isAtEnd(by, activeCell(), tableSize())}
      onIntent={(intent) => carryOut(intent, DEEDS)}
      onEdit={edit}
      onLeave={() => commit()}
    />
  );
}

/** What assistive technology says of a cell: whose it is, and what is to be said of it. */
function cellLabel({ row }: WorksheetLine, said: readonly string[]): string {
  const name = mirror().get("failure_mode", row.failureMode)?.title ?? "";
  return [name, ...said].filter((part) => part !== "").join(", ");
}
