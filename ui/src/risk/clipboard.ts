// Copy, cut, paste and fill down, with spreadsheets as well: tables travel as HTML with joined cells, and as text with
// tabs between cells.

import { inTurn } from "../commands";
import { mirror, newGesture } from "../document";
import type { Operation } from "../host";
import {
  type ClippedCell,
  htmlOfCells,
  tableOfHtml,
  tableOfText,
  type TextTable,
  textOfTable,
} from "../input";
import { tellDone, tellRefusal } from "../notices";
import { cellText, type Column } from "./columns";
import { newRows } from "./newRows";
import {
  type Cell,
  cellsOf,
  chosenRange,
  joined,
  linesOf,
  type Range,
  shownColumns,
} from "./range";
import { lineAt, needLines, useSheet } from "./sheet";
import { useRisks } from "./store";
import { performAll, writtenText } from "./writing";

type Transfer = Pick<DataTransfer, "setData" | "getData">;

/** Writes the chosen cells. Answers whether there were any. */
export function copyTo(transfer: Transfer): boolean {
  const columns = shownColumns();
  const range = chosenRange(columns);
  if (range === null) return false;
  const cells = clippedCells(columns, range);
  const text = cells.map((row) => row.map((cell) => cell?.text ?? ""));
  transfer.setData("text/plain", textOfTable(text));
  transfer.setData("text/html", htmlOfCells(cells));
  return true;
}

/** A cell that is joined with the one above it is none of its own. */
function clippedCells(
  columns: readonly Column[],
  range: Range,
): readonly (readonly (ClippedCell | null)[])[] {
  return linesOf(range).map((line) =>
    columns.slice(range.left, range.right + 1).map((column) => {
      const { at, of } = joined(line, column.level);
      return at > 0 ? null : { text: cellText(mirror(), column, line), rows: of };
    }),
  );
}

/** Writes the chosen cells and empties them. */
export function cutTo(transfer: Transfer): boolean {
  const copied = copyTo(transfer);
  if (copied) inTurn(clearChosen);
  return copied;
}

/** Empties the chosen cells as one step. */
export function clearChosen(): void {
  void writeChosen(() => "");
}

/** Writes the same text into all chosen cells as one step. */
export const writeIntoChosen = (text: string): Promise<void> => writeChosen(() => text);

/** Writes what stands in the first row of the chosen cells into the others, as one step. */
export function fillDown(): void {
  const columns = shownColumns();
  const range = chosenRange(columns);
  const first = range === null ? undefined : lineAt(range.top);
  if (first === undefined) return;
  void writeChosen(({ column }) => cellText(mirror(), column, first));
}

/** Writes what stands in the first column of the chosen cells into the others, as one step. */
export function fillRight(): void {
  const columns = shownColumns();
  const first = columns[chosenRange(columns)?.left ?? -1];
  if (first === undefined) return;
  void writeChosen(({ line }) => cellText(mirror(), first, line));
}

/** A text for each of the chosen cells. */
async function writeChosen(textFor: (cell: Cell) => string): Promise<void> {
  const columns = shownColumns();
  const range = chosenRange(columns);
  if (range === null) return;
  await needLines({ first: range.top, last: range.bottom + 1 });
  const operations: Operation[] = [];
  const refused: string[] = [];
  for (const cell of cellsOf(columns, range)) {
    const text = textFor(cell);
    const written = writtenText(mirror(), cell.column, cell.line, text);
    if (written === undefined) refused.push(text);
    else operations.push(...written);
  }
  await performAll(operations, newGesture());
  tellRefused(refused);
}

/** Puts what was copied into the active cell and those beside it. Answers whether there was a table. */
export function pasteFrom(transfer: Transfer): boolean {
  const html = transfer.getData("text/html");
  const table = tableOfHtml(html) ?? tableOfText(transfer.getData("text/plain"));
  if (table.length === 0) return false;
  inTurn(() => void paste(table));
  return true;
}

async function paste(table: TextTable): Promise<void> {
  const columns = shownColumns();
  const range = chosenRange(columns);
  const [[single = ""] = []] = table;
  const isSingle = table.length === 1 && table[0]?.length === 1;
  if (range === null) return;
  if (isSingle && (range.top !== range.bottom || range.left !== range.right)) {
    await writeIntoChosen(single);
    return;
  }
  await needLines({ first: range.top, last: range.top + table.length });
  const targets = pasteTargets(range.top, table.length);
  const operations: Operation[] = [];
  const refused: string[] = [];
  table.slice(0, targets.length).forEach((row, at) => {
    row.forEach((text, across) => {
      const column = columns[range.left + across];
      const line = lineAt(targets[at] ?? -1);
      // What belongs to a joined cell stands in its first line, unless the paste begins further down.
      if (column === undefined || line === undefined) return;
      if (at > 0 && joined(line, column.level).at > 0) return;
      const written = writtenText(mirror(), column, line, text.trim());
      if (written === undefined) refused.push(text);
      else operations.push(...written);
    });
  });
  const beyond = newRows(mirror(), columns.slice(range.left), table.slice(targets.length));
  const change = await performAll([...operations, ...beyond.operations], newGesture());
  if (change !== null && beyond.rows > 0) tellDone("risk.rowsAdded", { count: beyond.rows });
  tellRefused([...refused, ...beyond.refused]);
  const right = Math.min(columns.length, range.left + (table[0]?.length ?? 1)) - 1;
  const column = columns[right]?.name;
  const last = targets.at(-1);
  if (column !== undefined && last !== undefined) {
    useRisks.setState({ reach: { line: last, column } });
  }
}

/** The numbers of the lines into which so many rows go; those beyond the end of the table have none. */
function pasteTargets(top: number, rows: number): readonly number[] {
  const { total } = useSheet.getState();
  const targets: number[] = [];
  for (let line = top; line < (total ?? 0) && targets.length < rows; line++) {
    if (lineAt(line) !== undefined) targets.push(line);
  }
  return targets;
}

/** How many of the texts that could not be written are named. */
const NAMED = 3;

function tellRefused(texts: readonly string[]): void {
  if (texts.length === 0) return;
  const named = texts.slice(0, NAMED).map((text) => `“${text}”`);
  tellRefusal("risk.notUnderstood", { count: texts.length, texts: named.join(" ") });
}
