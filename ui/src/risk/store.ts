// Where a person is in the worksheet: the active cell, what is chosen with it, and what is being typed there.

import { create } from "zustand";

import type { LineName, WorksheetColumn, WorksheetLine } from "../host";
import type { CellMode } from "../table/keys";
import { changeOrder, foldGroups, useLayout } from "./layout";
import { entryAt, followSheet, lineAt, needLines, readSheet, useSheet } from "./sheet";

export interface ActiveCell {
  /** The name of its line; nothing while the heading of a group is the active one. */
  readonly name: LineName | null;
  readonly column: WorksheetColumn;
  /** The number of its line; -1 while that is not known. */
  readonly line: number;
}

export interface Risks {
  readonly active: ActiveCell | null;
  /** The other corner of what is chosen, where that is more than the active cell. */
  readonly reach: { readonly line: number; readonly column: WorksheetColumn } | null;
  readonly mode: CellMode;
  /** What is typed into the active cell; empty while it waits. A chosen score while scores are chosen. */
  readonly draft: string;
  /** Which of the cell's entries is looked at, from 0; one past the last is a new one. */
  readonly entry: number;
  /** Whether the wording of the scale is out of the way. */
  readonly scaleFolded: boolean;
}

/** A cell that only waits for a key. */
export const WAITING = { mode: "waiting", draft: "", entry: 0 } as const;

export const useRisks = create<Risks>(() => ({
  active: null,
  reach: null,
  ...WAITING,
  scaleFolded: false,
}));

/** The line of the active cell. */
export function activeLine({ active } = useRisks.getState()): WorksheetLine | undefined {
  return active === null ? undefined : lineAt(active.line);
}

const nameOf = ({ row: { failureMode, cause }, action }: WorksheetLine): LineName => ({
  failureMode,
  cause,
  action,
});

/** The line on which a cell is drawn: the first of those over which it is joined. */
export function firstLineOf(line: number, level: "failureMode" | "cause" | "action"): number {
  const entry = lineAt(line);
  if (entry === undefined || level === "action") return line;
  return line - (level === "cause" ? entry.ofCause.at : entry.ofFailureMode.at);
}

async function read(keep: boolean): Promise<void> {
  const before = useRisks.getState().active;
  const found = await readSheet(keep, before?.name ?? null);
  const { total } = useSheet.getState();
  const { active } = useRisks.getState();
  if (total === null || active !== before) return;
  await stay(found ?? Math.min(Math.max(0, before?.line ?? 0), total - 1));
}

/**
 * The active cell after the lines have changed: on its line, else on the one that took its place. The heading of a
 * group stays the active one where it was.
 */
async function stay(near: number): Promise<void> {
  await needLines({ first: near, last: near + 1 });
  const { active } = useRisks.getState();
  const column = active?.column ?? "failure-mode";
  if (active?.name === null && entryAt(near)?.kind === "group") {
    useRisks.setState({ active: { name: null, column, line: near } });
    return;
  }
  const line = [near, near + 1, near - 1].find((one) => lineAt(one) !== undefined);
  const entry = line === undefined ? undefined : lineAt(line);
  if (line === undefined || entry === undefined) {
    // Where all groups are folded, only their headings are left.
    const heading = entryAt(near)?.kind === "group";
    useRisks.setState({ active: heading ? { name: null, column, line: near } : null, reach: null });
  } else useRisks.setState({ active: { name: nameOf(entry), column, line } });
}

/** Sorts the rows again. */
export const sortRisks = (): Promise<void> => read(false);

/** Follows the document and the wished order while the table is shown. Returns how to stop. */
export function followRisks(): () => void {
  const stopFollowing = followSheet(() => void read(true));
  const stopOrdering = useLayout.subscribe(({ order, folded }, before) => {
    if (order !== before.order) void read(false);
    else if (folded !== before.folded) void read(true);
  });
  void read(false);
  return () => {
    stopFollowing();
    stopOrdering();
  };
}

/** Goes to the first line of a failure mode, also before the lines are read. One that is filtered or folded away is shown again. */
export async function showFailureMode(failureMode: string): Promise<void> {
  const column = "failure-mode";
  const name = { failureMode, cause: null, action: null };
  useRisks.setState({ active: { name, column, line: -1 }, reach: null, ...WAITING });
  const { order, folded } = useLayout.getState();
  const found = await readSheet(false, name);
  if (found !== null) {
    await stay(found);
    return;
  }
  if (folded.length > 0) foldGroups([]);
  if (order.filters.length > 0) changeOrder({ filters: [] });
}

/** Makes a cell the active one. Whatever was typed elsewhere has been kept or dropped before. */
export function activate(line: number, column: WorksheetColumn): void {
  const entry = lineAt(line);
  if (entry === undefined) return;
  useRisks.setState({ active: { name: nameOf(entry), column, line }, reach: null, ...WAITING });
}

/** Makes the heading of a group the active one. */
export function activateHeading(line: number): void {
  const column = useRisks.getState().active?.column ?? "failure-mode";
  useRisks.setState({ active: { name: null, column, line }, reach: null, ...WAITING });
}
