// What is chosen in the worksheet: a block of cells from the active one to where it was drawn, joined cells whole.

import type { WorksheetLine } from "../host";
import { type Column, columnsOf, type Level } from "./columns";
import { useLayout } from "./layout";
import { lineAt } from "./sheet";
import { type Risks, useRisks } from "./store";

/** The first and the last line and column of a block. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The columns that are shown now. */
export const shownColumns = (): readonly Column[] => columnsOf(useLayout.getState());

/** The block that is chosen; nothing where there is no active cell. */
export function chosenRange(
  columns: readonly Column[] = shownColumns(),
  { active, reach }: Pick<Risks, "active" | "reach"> = useRisks.getState(),
): Range | null {
  if (active === null) return null;
  const from = columns.findIndex(({ name }) => name === active.column);
  const to = reach === null ? from : columns.findIndex(({ name }) => name === reach.column);
  if (from === -1 || to === -1) return null;
  const line = reach?.line ?? active.line;
  return whole(columns, {
    top: Math.min(active.line, line),
    bottom: Math.max(active.line, line),
    left: Math.min(from, to),
    right: Math.max(from, to),
  });
}

/** The block with every joined cell that it touches. */
function whole(columns: readonly Column[], range: Range): Range {
  const levels = columns.slice(range.left, range.right + 1).map(({ level }) => level);
  const widest = levels.includes("failureMode")
    ? "failureMode"
    : levels.includes("cause")
      ? "cause"
      : "action";
  const first = joined(lineAt(range.top), widest);
  const last = joined(lineAt(range.bottom), widest);
  return { ...range, top: range.top - first.at, bottom: range.bottom + last.of - 1 - last.at };
}

const ALONE = { at: 0, of: 1 };

/** Where a line stands among those over which a cell of this level is joined. */
export function joined(
  line: WorksheetLine | undefined,
  level: Level,
): { readonly at: number; readonly of: number } {
  if (line === undefined || level === "action") return ALONE;
  return level === "cause" ? line.ofCause : line.ofFailureMode;
}

/** A cell that is drawn by itself: a joined one once. */
export interface Cell {
  readonly column: Column;
  readonly line: WorksheetLine;
}

/** The lines of a block, headings of groups left out. */
export function linesOf({ top, bottom }: Range): readonly WorksheetLine[] {
  const lines = [];
  for (let line = top; line <= bottom; line++) lines.push(lineAt(line));
  return lines.filter((line) => line !== undefined);
}

/** The cells of a block, row by row. */
export function cellsOf(columns: readonly Column[], range: Range): readonly Cell[] {
  return linesOf(range).flatMap((line) =>
    columns
      .slice(range.left, range.right + 1)
      .filter(({ level }) => joined(line, level).at === 0)
      .map((column) => ({ column, line })),
  );
}
