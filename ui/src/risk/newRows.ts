// Rows that are pasted below the end of the worksheet: each is a new failure mode, or a further cause of the one above
// it where it says nothing of a failure mode.

import { type Mirror, newRecordId } from "../document";
import type { Operation, WorksheetColumn, WorksheetLine } from "../host";
import type { TextTable } from "../input";
import type { Column } from "./columns";
import { newLine } from "./newLine";
import { writtenText } from "./writing";

/** What new rows come to. */
export interface NewRows {
  readonly operations: readonly Operation[];
  readonly rows: number;
  /** Texts that could not be understood where they stand. */
  readonly refused: readonly string[];
}

/** What is made with the row itself, and need not be written into it. */
const MADE_WITH_ROW: ReadonlySet<WorksheetColumn> = new Set<WorksheetColumn>([
  "failure-mode",
  "step",
]);

/** The operations that make these rows, with their cells from the first of these columns on. */
export function newRows(mirror: Mirror, columns: readonly Column[], table: TextTable): NewRows {
  const operations: Operation[] = [];
  const refused: string[] = [];
  let line: WorksheetLine | null = null;
  let rows = 0;
  for (const texts of table) {
    const cells = columns
      .map((column, at) => ({ column, text: texts[at]?.trim() ?? "" }))
      .filter(({ column, text }) => text !== "" && column.cells.kind !== "fixed");
    if (cells.length === 0) continue;
    rows += 1;
    const textOf = (name: WorksheetColumn) =>
      cells.find(({ column }) => column.name === name)?.text ?? "";
    const isFurtherCause = cells.every(({ column }) => column.level !== "failureMode");
    const failureMode = isFurtherCause ? line?.row.failureMode : undefined;
    line = newLine(failureMode ?? newRecordId(), newRecordId());
    if (failureMode === undefined) {
      const [item, title] = [textOf("step"), textOf("failure-mode")];
      operations.push({ operation: "addFailureMode", id: line.row.failureMode, item, title });
    }
    operations.push(...newCause(line));
    if (cells.some(({ column }) => column.level === "action")) {
      line = { ...line, action: newRecordId() };
      operations.push(...newAction(line));
    }
    // A score goes to the effect that is there by then.
    const scoresLast = cells.toSorted((one, other) => isScore(one.column) - isScore(other.column));
    for (const { column, text } of scoresLast) {
      if (MADE_WITH_ROW.has(column.name)) continue;
      const written = writtenText(mirror, column, line, text);
      if (written === undefined) refused.push(text);
      else operations.push(...written);
    }
  }
  return { operations, rows, refused };
}

const isScore = ({ cells }: Column): number => Number(cells.kind === "score");

function newCause({ row: { failureMode, cause } }: WorksheetLine): readonly Operation[] {
  return [{ operation: "addCause", id: cause, failureMode, text: "" }];
}

function newAction({ row: { failureMode, cause }, action }: WorksheetLine): readonly Operation[] {
  if (action === null) return [];
  const ofCause = { property: "cause", value: cause } as const;
  return [
    { operation: "addAction", id: action, failureMode, text: "" },
    { operation: "detailAction", action, detail: ofCause },
  ];
}
