// What is done to the rows of the worksheet.

import { mirror, newGesture, newRecordId, tellDeleted, useDocument } from "../document";
import type { Change } from "../host";
import { t } from "../i18n";
import { tellRefusal } from "../notices";
import { reveal } from "../session/navigation";
import type { CellIndex } from "../table/columns";
import type { TableSize } from "../table/going";
import { clearChosen, writeIntoChosen } from "./clipboard";
import { cellText, type Column, type Entry } from "./columns";
import type { TextCells } from "./columns/column";
import { headingAt, toggleGroup } from "./folding";
import { freshLine } from "./freshLine";
import { whenCellLeft } from "./leaving";
import { chosenRange, joined, linesOf, shownColumns } from "./range";
import { scoreTyped } from "./scoreTyped";
import { entryAt, lineAt, needLines, useSheet } from "./sheet";
import { activate, activateHeading, activeLine, useRisks, WAITING } from "./store";
import { performAll, writtenScore, writtenText } from "./writing";

export const canChange = (): boolean => useDocument.getState().readOnly === null;

/** The column of the active cell. */
export function activeColumn(): Column | undefined {
  const name = useRisks.getState().active?.column;
  return shownColumns().find((column) => column.name === name);
}

/** The active cell by its numbers. */
export function activeCell(): CellIndex {
  const { active } = useRisks.getState();
  const column = shownColumns().findIndex(({ name }) => name === active?.column);
  return { row: active?.line ?? -1, column: Math.max(0, column) };
}

/** How large the table is. */
export const tableSize = (): TableSize => ({
  rows: useSheet.getState().total ?? 0,
  columns: shownColumns().length,
});

/** Goes to a cell by its numbers, past the joined cell in which the way began. */
export function goTo(cell: CellIndex): void {
  void goToLine(pastJoined(cell), cell.column);
}

function pastJoined({ row, column }: CellIndex): number {
  const from = activeCell();
  const level = shownColumns()[column]?.level ?? "action";
  const { at, of } = joined(lineAt(from.row), level);
  if (column !== from.column || row === from.row) return row;
  return row > from.row ? row + of - 1 - at : row - at;
}

async function goToLine(row: number, column: number): Promise<void> {
  const last = (useSheet.getState().total ?? 0) - 1;
  const wished = Math.min(Math.max(0, row), last);
  await needLines({ first: wished, last: wished + 1 });
  const name = shownColumns()[column]?.name;
  if (lineAt(wished) === undefined) activateHeading(wished);
  else if (name !== undefined) activate(wished, name);
}

/** Chooses all cells from the active one up to another. */
export function reachTo({ row, column }: CellIndex): void {
  const name = shownColumns()[column]?.name;
  if (name === undefined || entryAt(row)?.kind !== "line") return;
  const { active } = useRisks.getState();
  const same = active?.line === row && active.column === name;
  useRisks.setState({ reach: same ? null : { line: row, column: name } });
}

/** Moves the corner of what is chosen that is not the active cell. */
export function reachFor(rows: number, columns: number): void {
  const shown = shownColumns();
  const { active, reach } = useRisks.getState();
  const range = chosenRange(shown);
  if (active === null || range === null) return;
  const corner = reach ?? active;
  const column = shown.findIndex(({ name }) => name === corner.column) + columns;
  // From the edge of the joined cells on.
  const edge = corner.line >= active.line && rows >= 0 ? range.bottom : range.top;
  const from = corner.line > active.line && rows < 0 ? range.bottom : edge;
  void needLines({ first: from - 2, last: from + 2 }).then(() => {
    const row = [from + rows, from + 2 * rows].find((line) => entryAt(line)?.kind === "line");
    if (row !== undefined) reachTo({ row, column });
  });
}

/** Chooses all cells of the table. */
export async function chooseAll(): Promise<void> {
  const columns = shownColumns();
  const { total } = useSheet.getState();
  if (total === null) return;
  await needLines({ first: 0, last: total });
  const first = lineAt(0) === undefined ? 1 : 0;
  const [left, right] = [columns[0]?.name, columns.at(-1)?.name];
  if (left === undefined || right === undefined) return;
  activate(first, left);
  useRisks.setState({ reach: { line: total - 1, column: right } });
}

/** Chooses all cells of the rows in which something is chosen. */
export function chooseRows(): void {
  const columns = shownColumns();
  const range = chosenRange(columns);
  const [left, right] = [columns[0]?.name, columns.at(-1)?.name];
  if (range === null || left === undefined || right === undefined) return;
  activate(range.top, left);
  useRisks.setState({ reach: { line: range.bottom, column: right } });
}

// Scores that follow each other in one cell are one step back: 1 and then 0 for "10" as well.
let scoring: string | null = null;
let scoreKeys = "";

whenCellLeft(() => {
  scoring = null;
  scoreKeys = "";
});

/** Scores by a key: with those that were typed in the cell before, it may be the half of one. Answers whether it is one. */
export function scoreByKey(key: string): boolean {
  const typed = scoreTyped(scoreKeys + key);
  if (typed === null) return false;
  scoreKeys += key;
  useRisks.setState({ ...WAITING, reach: useRisks.getState().reach });
  score(typed);
  return true;
}

/** Scores the active cell, and all that is chosen with it; nothing takes the score away. */
export function score(value: number | null): void {
  const line = activeLine();
  const column = activeColumn();
  if (line === undefined || column?.cells.kind !== "score" || !canChange()) return;
  if (useRisks.getState().reach !== null) {
    void writeIntoChosen(value === null ? "" : String(value));
    return;
  }
  const written = writtenScore(mirror(), column.cells, line, value);
  if (written === undefined) {
    tellRefusal("risk.notUnderstood", { count: 1, texts: `“${value ?? ""}”` });
    return;
  }
  scoring ??= newGesture();
  void performAll(written, scoring);
}

/** Empties what is chosen. */
export function clear(): void {
  if (canChange()) clearChosen();
}

interface TextCell {
  readonly cells: TextCells;
  readonly entries: readonly Entry[];
}

/** The active cell, where it holds text. */
function textCell(): TextCell | null {
  const line = activeLine();
  const cells = activeColumn()?.cells;
  if (line === undefined || cells?.kind !== "text") return null;
  return { cells, entries: cells.entries(mirror(), freshLine(mirror(), line)) };
}

/** The entry of the active cell that is looked at; nothing where a new one is meant. */
export function activeEntry(): Entry | undefined {
  return textCell()?.entries[useRisks.getState().entry];
}

/** Looks at the next or previous entry of the active cell. */
export function lookAt(by: 1 | -1): void {
  const { entry } = useRisks.getState();
  const last = (textCell()?.entries.length ?? 1) - 1;
  useRisks.setState({ entry: Math.min(Math.max(0, entry + by), Math.max(0, last)) });
}

/** Types into the active cell, in place of what stands there. Answers whether it takes text. */
export function type(draft: string): boolean {
  const kind = activeColumn()?.cells.kind;
  if (activeLine() === undefined || !canChange()) return false;
  if (kind !== "text" && kind !== "choice") return false;
  const { mode } = useRisks.getState();
  useRisks.setState({ mode: mode === "waiting" ? "typing" : mode, draft });
  return true;
}

/** Edits what stands in the active cell; a fixed one shows its card instead. */
export function edit(): void {
  const { entry } = useRisks.getState();
  const heading = headingAt(useRisks.getState().active?.line ?? -1);
  if (heading !== undefined) toggleGroup(heading);
  const line = activeLine();
  const column = activeColumn();
  if (line === undefined || column === undefined) return;
  if (column.cells.kind === "fixed") showCard();
  else if (canChange()) {
    const text = textCell()?.entries[entry]?.text ?? "";
    const draft = column.cells.kind === "text" ? text : cellText(mirror(), column, line);
    useRisks.setState({ mode: "editing", draft, reach: null, scaleFolded: false });
  }
}

/** Drops what was typed, or lets go of what is chosen; where nothing is, the wording of the scale goes out of the way. */
export function cancel(): void {
  const { mode, reach } = useRisks.getState();
  if (mode !== "waiting") useRisks.setState(WAITING);
  else if (reach !== null) useRisks.setState({ reach: null });
  else useRisks.setState({ scaleFolded: true });
}

/** Keeps what was typed. Answers whether the table may go on to another cell. */
export function commit(): boolean {
  const { mode, draft, reach } = useRisks.getState();
  if (mode === "waiting") return true;
  const text = draft.trim();
  const furtherCause = isFurtherCause();
  const column = activeColumn();
  if (furtherCause) void addCause(text);
  else if (column?.cells.kind === "score") score(text === "" ? null : Number(text));
  else if (column?.cells.kind === "choice") writeWhole(column, text);
  else writeEntry(text);
  useRisks.setState({ ...WAITING, reach });
  return !furtherCause;
}

/** Keeps what was typed in all chosen cells. */
export function commitToAll(): void {
  const text = useRisks.getState().draft.trim();
  useRisks.setState(WAITING);
  if (canChange()) void writeIntoChosen(text);
}

function writeWhole(column: Column, text: string): void {
  const line = activeLine();
  if (line === undefined || !canChange()) return;
  const written = writtenText(mirror(), column, line, text);
  if (written === undefined) tellRefusal("risk.notUnderstood", { count: 1, texts: `“${text}”` });
  else void performAll(written);
}

function writeEntry(text: string): void {
  const cell = textCell();
  const read = activeLine();
  if (cell === null || read === undefined || !canChange()) return;
  const line = freshLine(mirror(), read);
  const entry = activeEntry();
  if (text === (entry?.text ?? "")) return;
  const written = cell.cells.write(mirror(), line, entry?.id ?? null, text);
  if (written !== undefined) void performAll(written);
  else tellRefusal(cell.cells.refusal ?? "risk.notUnderstood", { count: 1, texts: `“${text}”` });
}

/** What a row can get more of, each with the column in which it is typed first where several show it. */
const ADDED_IN = {
  effect: ["effect", "local-effect"],
  cause: ["cause"],
  control: ["prevention", "detection-control"],
} as const;

/** Begins to type a further effect, cause or control of the active row. */
export function add(part: keyof typeof ADDED_IN): void {
  const { active } = useRisks.getState();
  const shown = new Set(shownColumns().map(({ name }) => name));
  const columns: readonly string[] = ADDED_IN[part];
  const column =
    columns.find((name) => name === active?.column) ??
    columns.find((name) => shown.has(name as Column["name"]));
  if (active === null || column === undefined || !canChange()) return;
  activate(active.line, column as Column["name"]);
  useRisks.setState({ mode: "typing", entry: textCell()?.entries.length ?? 0 });
}

function isFurtherCause(): boolean {
  const cell = textCell();
  const { entry } = useRisks.getState();
  return (
    activeColumn()?.name === "cause" &&
    cell !== null &&
    cell.entries.length > 0 &&
    entry >= cell.entries.length
  );
}

/** A further cause gets a line of its own: that is where its scores are given, so it becomes the active one. */
async function addCause(text: string): Promise<void> {
  const { active } = useRisks.getState();
  const name = active?.name ?? null;
  if (text === "" || active === null || name === null) return;
  const { failureMode } = name;
  const id = newRecordId();
  useRisks.setState({ active: { ...active, name: { failureMode, cause: id, action: null } } });
  await performAll([{ operation: "addCause", id, failureMode, text }]);
}

/** Makes a failure mode on the card of the active row, and begins to name it. */
export async function insertRow(): Promise<void> {
  if (!canChange()) return;
  const { active } = useRisks.getState();
  const failureMode = newRecordId();
  const card = mirror().get("failure_mode", active?.name?.failureMode ?? "")?.card ?? null;
  const line = active?.line ?? -1;
  const column = "failure-mode";
  useRisks.setState({
    active: { name: { failureMode, cause: null, action: null }, column, line },
    reach: null,
    ...WAITING,
  });
  await performAll([{ operation: "addFailureMode", id: failureMode, card, item: "", title: "" }]);
}

/** The failure modes in which something is chosen. */
export function chosenFailureModes(): readonly string[] {
  const range = chosenRange();
  if (range === null) return [];
  return [...new Set(linesOf(range).map(({ row }) => row.failureMode))];
}

/** Deletes the failure modes in which something is chosen, and says what went with them. */
export async function deleteRows(): Promise<Change | null> {
  const range = chosenRange();
  if (range === null || !canChange()) return null;
  await needLines({ first: range.top, last: range.bottom + 1 });
  const failureModes = [...chosenFailureModes()];
  const title = mirror().get("failure_mode", failureModes[0] ?? "")?.title ?? "";
  useRisks.setState({ reach: null });
  const change = await performAll([{ operation: "deleteFailureModes", failureModes }]);
  tellDeleted(change, "deleted.failureMode", title === "" ? t("risk.unnamed") : title, {
    table: "failure_mode",
    count: failureModes.length,
  });
  return change;
}

/** Shows the card of the active row on its map. */
export function showCard(): void {
  const card = mirror().get("failure_mode", activeLine()?.row.failureMode ?? "")?.card ?? null;
  if (card !== null) reveal(card);
}
