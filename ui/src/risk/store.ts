// The risk table as it is shown: its rows in their order, the active cell, and what is being typed there.

import { create } from "zustand";

import { onChange, useDocument } from "../document";
import { type Comparator, host, type RecordTable, type RiskRow } from "../host";
import { tellProblem } from "../notices";
import type { CellMode } from "../table/keys";
import type { ColumnName } from "./columns";
import { USUAL } from "./measure/comparator";
import { isRow, keepOrder, sameOrder } from "./order";

export interface ActiveCell {
  readonly failureMode: string;
  /** Nothing in the row of a failure mode without a cause. */
  readonly cause: string | null;
  readonly column: ColumnName;
}

export interface Risks {
  /** Whose rows they are. */
  readonly document: number | null;
  readonly comparator: Comparator;
  /** The rows as they are shown; nothing before they were read. */
  readonly rows: readonly RiskRow[] | null;
  /** Whether scores have changed the order since the rows were sorted. */
  readonly orderChanged: boolean;
  readonly active: ActiveCell | null;
  readonly mode: CellMode;
  /** What is typed into the active cell; empty while it waits. A chosen score while scores are chosen. */
  readonly draft: string;
  /** Which of the cell's entries is looked at, from 0; one past the last is a new one. */
  readonly entry: number;
  /** Whether the wording of the scale is out of the way. */
  readonly scaleFolded: boolean;
}

const untouched: Risks = {
  document: null,
  comparator: USUAL,
  rows: null,
  orderChanged: false,
  active: null,
  mode: "waiting",
  draft: "",
  entry: 0,
  scaleFolded: false,
};

export const useRisks = create<Risks>(() => untouched);

// Only the answer to the latest question counts.
let asked = 0;

async function read(order: "sort" | "keep"): Promise<void> {
  const { document } = useDocument.getState();
  if (document === null) return;
  const { comparator } = useRisks.getState();
  asked += 1;
  const question = asked;
  try {
    const fresh = await host.riskTable(document, comparator);
    if (question !== asked) return;
    const shown = useRisks.getState().rows;
    const rows = order === "sort" || shown === null ? fresh : keepOrder(shown, fresh);
    useRisks.setState({ rows, orderChanged: !sameOrder(rows, fresh), active: stay(rows) });
  } catch (problem) {
    tellProblem(problem);
  }
}

/** The active cell after the rows have changed: on its row, else on the one that took its place. */
function stay(rows: readonly RiskRow[]): ActiveCell | null {
  const { active, rows: before } = useRisks.getState();
  const first = rows[0];
  if (first === undefined) return null;
  if (active === null) return cellOf(first, "failureMode");
  const { column } = active;
  const same = rows.find((row) => isRow(row, active));
  const sibling = same ?? rows.find((row) => row.failureMode === active.failureMode);
  if (sibling !== undefined) return cellOf(sibling, column);
  const index = before?.findIndex((row) => isRow(row, active)) ?? 0;
  const near = rows[Math.min(Math.max(0, index), rows.length - 1)] ?? first;
  return cellOf(near, column);
}

const cellOf = ({ failureMode, cause }: RiskRow, column: ColumnName): ActiveCell => ({
  failureMode,
  cause,
  column,
});

/** Reads the rows, worst first. */
export const sortRisks = (): Promise<void> => read("sort");

/** Orders by another measure, or parts equal rows otherwise. */
export function rankBy(comparator: Comparator): Promise<void> {
  useRisks.setState({ comparator });
  return read("sort");
}

/** The tables whose changes can change a row. Texts are read from the mirror as they change. */
const RISKY: ReadonlySet<RecordTable> = new Set<RecordTable>([
  "map",
  "phase",
  "step",
  "lane",
  "card",
  "failure_mode",
  "effect",
  "cause",
  "rating",
]);

/** Follows the document while the table is shown. Returns how to stop. */
export function followRisks(): () => void {
  const { document } = useDocument.getState();
  if (document !== useRisks.getState().document) useRisks.setState({ ...untouched, document });
  void read("sort");
  return onChange(({ diff }) => {
    const touches = diff.some(({ before, after }) => {
      const table = (after ?? before)?.table;
      return table !== undefined && RISKY.has(table);
    });
    if (touches) void read("keep");
  });
}

/** Where the active cell is among the rows; -1 where there is none. */
export function activeIndex({ rows, active }: Pick<Risks, "rows" | "active">): number {
  if (rows === null || active === null) return -1;
  return rows.findIndex((row) => isRow(row, active));
}

/** The row of the active cell. */
export function activeRow(state: Pick<Risks, "rows" | "active">): RiskRow | undefined {
  return state.rows?.[activeIndex(state)];
}

/** Goes to the first row of a failure mode, also before the rows are read. */
export function showFailureMode(failureMode: string): void {
  const row = useRisks.getState().rows?.find((candidate) => candidate.failureMode === failureMode);
  activate(row ?? { failureMode, cause: null }, "failureMode");
}

/** A cell that only waits for a key. */
export const WAITING = { mode: "waiting", draft: "", entry: 0 } as const;

/** Makes a cell the active one. Whatever was typed elsewhere has been kept or dropped before. */
export function activate(row: Pick<RiskRow, "failureMode" | "cause">, column: ColumnName): void {
  const { failureMode, cause } = row;
  useRisks.setState({ active: { failureMode, cause, column }, ...WAITING });
}
