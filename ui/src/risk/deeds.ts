// What is done to the rows of the risk table.

import { mirror, newGesture, perform, tellDeleted, useDocument } from "../document";
import type { Factor, RiskRow } from "../host";
import { t } from "../i18n";
import { reveal } from "../session/navigation";
import type { CellIndex } from "../table/columns";
import type { TableSize } from "../table/going";
import {
  columnIndex,
  columnOf,
  columns,
  type Entry,
  scoreOperation,
  type TextColumn,
} from "./columns";
import { whenCellLeft } from "./leaving";
import { activate, activeIndex, activeRow, useRisks, WAITING } from "./store";
import { useTypedControl } from "./typedControl";

export const canChange = (): boolean => useDocument.getState().readOnly === null;

/** The active cell by its numbers. */
export function activeCell(state = useRisks.getState()): CellIndex {
  const column = state.active === null ? 0 : columnIndex(state.active.column);
  return { row: activeIndex(state), column };
}

/** How large the table is. */
export const tableSize = (): TableSize => ({
  rows: useRisks.getState().rows?.length ?? 0,
  columns: columns.length,
});

/** Goes to a cell by its numbers. */
export function goTo({ row, column }: CellIndex): void {
  const target = useRisks.getState().rows?.[row];
  const name = columns[column]?.name;
  if (target !== undefined && name !== undefined) activate(target, name);
}

// Scores that follow each other in one cell are one step back: 1 and then 0 for "10" as well.
let scoring: { cell: string; gesture: string } | null = null;

function scoringGesture(row: RiskRow, factor: Factor): string {
  const cell = `${row.failureMode}/${factor}`;
  if (scoring?.cell !== cell) scoring = { cell, gesture: newGesture() };
  return scoring.gesture;
}

whenCellLeft(() => {
  scoring = null;
});

/** Scores the active cell; nothing takes its score away. */
export function score(value: number | null): void {
  const state = useRisks.getState();
  const row = activeRow(state);
  const column = columnOf(state.active?.column);
  if (row === undefined || column?.kind !== "score" || !canChange()) return;
  if (row[column.name] === value) return;
  void perform(scoreOperation(row, column.name, value), scoringGesture(row, column.name));
}

/** Empties the active cell. */
export function clear(): void {
  const state = useRisks.getState();
  const column = columnOf(state.active?.column);
  if (column?.kind === "score") score(null);
  else write("");
}

interface TextCell {
  readonly row: RiskRow;
  readonly column: TextColumn;
  readonly entries: readonly Entry[];
}

/** The active cell, where it holds text. */
function textCell(): TextCell | null {
  const state = useRisks.getState();
  const row = activeRow(state);
  const column = columnOf(state.active?.column);
  if (row === undefined || column?.kind !== "text") return null;
  return { row, column, entries: column.entries(mirror(), row) };
}

/** The entry of the active cell that is looked at; nothing where a new one is meant. */
export function activeEntry(): Entry | undefined {
  return textCell()?.entries[useRisks.getState().entry];
}

function write(text: string): void {
  const cell = textCell();
  if (cell === null || !canChange()) return;
  const entry = activeEntry();
  if (text === (entry?.text ?? "") && useTypedControl.getState().kind === null) return;
  const operation = cell.column.write(mirror(), cell.row, entry?.id ?? null, text);
  if (operation !== null) void perform(operation);
}

/** Looks at the next or previous entry of the active cell. */
export function lookAt(by: 1 | -1): void {
  const { entry } = useRisks.getState();
  const last = (textCell()?.entries.length ?? 1) - 1;
  useRisks.setState({ entry: Math.min(Math.max(0, entry + by), Math.max(0, last)) });
}

/** Types into the active cell, in place of what stands there. */
export function type(draft: string): void {
  if (columnOf(useRisks.getState().active?.column)?.kind !== "text" || !canChange()) return;
  const { mode } = useRisks.getState();
  useRisks.setState({ mode: mode === "waiting" ? "typing" : mode, draft });
}

/** Edits what stands in the active cell; a fixed one shows its card instead. */
export function edit(): void {
  const state = useRisks.getState();
  const row = activeRow(state);
  const column = columnOf(state.active?.column);
  if (row === undefined || column === undefined) return;
  if (column.kind === "fixed") showCard();
  else if (canChange()) {
    const text = textCell()?.entries[state.entry]?.text ?? "";
    const draft = column.kind === "text" ? text : String(row[column.name] ?? "");
    useRisks.setState({ mode: "editing", draft, scaleFolded: false });
  }
}

/** Drops what was typed; where nothing is, the wording of the scale goes out of the way. */
export function cancel(): void {
  const { mode } = useRisks.getState();
  useRisks.setState(mode === "waiting" ? { scaleFolded: true } : WAITING);
}

/** Keeps what was typed. Answers whether the active cell is still the one that was typed into. */
export function commit(): boolean {
  const { mode, draft, active } = useRisks.getState();
  if (mode === "waiting") return true;
  const text = draft.trim();
  const furtherCause = isFurtherCause();
  if (furtherCause) void addCause(text);
  else if (columnOf(active?.column)?.kind === "score") score(text === "" ? null : Number(text));
  else write(text);
  useRisks.setState(WAITING);
  return !furtherCause;
}

/** Begins to type a further effect, cause or control of the active row. */
export function add(column: "effect" | "cause" | "control"): void {
  const row = activeRow(useRisks.getState());
  if (row === undefined || !canChange()) return;
  activate(row, column);
  useRisks.setState({ mode: "typing", entry: textCell()?.entries.length ?? 0 });
}

function isFurtherCause(): boolean {
  const cell = textCell();
  const { entry } = useRisks.getState();
  return cell?.column.name === "cause" && cell.entries.length > 0 && entry >= cell.entries.length;
}

/** A further cause gets a row of its own: that is where its scores are given, so it becomes the active one. */
async function addCause(text: string): Promise<void> {
  const { active } = useRisks.getState();
  if (text === "" || active === null) return;
  const { failureMode, column } = active;
  const change = await perform({ operation: "describeCause", failureMode, text });
  for (const { before, after } of change?.diff ?? []) {
    if (before === null && after?.table === "cause") {
      activate({ failureMode, cause: after.row.id }, column);
    }
  }
}

/** Deletes the failure mode of the active row, and says what went with it. */
export async function deleteFailureMode(): Promise<void> {
  const row = activeRow(useRisks.getState());
  if (row === undefined || !canChange()) return;
  const title = mirror().get("failure_mode", row.failureMode)?.title ?? "";
  const change = await perform({
    operation: "deleteFailureModes",
    failureModes: [row.failureMode],
  });
  tellDeleted(change, "deleted.failureMode", title === "" ? t("risk.unnamed") : title, {
    table: "failure_mode",
    count: 1,
  });
}

/** Shows the card of the active row on its map. */
export function showCard(): void {
  const row = activeRow(useRisks.getState());
  const card = row && mirror().get("failure_mode", row.failureMode)?.card;
  if (card !== undefined) reveal(card);
}
