// The inventory as it is shown: its rows in their order, the active cell, and what is being typed there.

import { create } from "zustand";

import { mirror, onChange, useDocument } from "../document";
import type { Touchpoint, TouchpointId } from "../host";
import type { CellMode } from "../table/keys";
import { arrange, type Item, keepArranged, type Wish } from "./arrange";
import { followCardRisks, useCardRisks } from "./cardRisks";
import type { ColumnName, Source } from "./columns";

/** The three ways to look at the touchpoints. */
export type Tab = "inventory" | "matrix" | "compare";
export const TABS: readonly Tab[] = ["inventory", "matrix", "compare"];

export interface ActiveCell {
  /** The key of its row. */
  readonly row: string;
  readonly column: ColumnName;
}

export interface Inventory {
  /** Whose rows they are. */
  readonly document: number | null;
  readonly tab: Tab;
  readonly wish: Wish;
  readonly rows: readonly Item[];
  readonly active: ActiveCell | null;
  readonly mode: CellMode;
  /** What is typed into the active cell; empty while it waits. */
  readonly draft: string;
  /** Which of the channels on offer is chosen, from 0. */
  readonly offered: number;
  /** The touchpoints that a command acts on, beside the one of the active row. */
  readonly chosen: ReadonlySet<TouchpointId>;
}

const untouched: Inventory = {
  document: null,
  tab: "inventory",
  wish: { filter: "", group: "none", order: { column: "name", descending: false } },
  rows: [],
  active: null,
  mode: "waiting",
  draft: "",
  offered: 0,
  chosen: new Set(),
};

export const useInventory = create<Inventory>(() => untouched);

/** What the columns read at this moment. */
export const source = (): Source => ({
  mirror: mirror(),
  risks: useCardRisks.getState().risks,
});

/** A cell that only waits for a key. */
export const WAITING = { mode: "waiting", draft: "", offered: 0 } as const;

/** Makes a cell the active one. Whatever was typed elsewhere has been kept or dropped before. */
export function activate(row: string, column: ColumnName): void {
  useInventory.setState({ active: { row, column }, ...WAITING });
}

function show(rows: readonly Item[]): void {
  const { active, rows: before } = useInventory.getState();
  useInventory.setState({ rows, active: stay(active, before, rows), chosen: stillThere() });
}

/** Puts the rows into the order that is asked for. */
export function arrangeAnew(wish: Partial<Wish> = {}): void {
  useInventory.setState((state) => ({ wish: { ...state.wish, ...wish } }));
  show(arrange(source(), useInventory.getState().wish));
}

/** The active cell after the rows have changed: on its touchpoint, else on what took its place. */
function stay(
  active: ActiveCell | null,
  before: readonly Item[],
  rows: readonly Item[],
): ActiveCell | null {
  const column = active?.column ?? "name";
  const same = rows.find(({ key }) => key === active?.row);
  if (same !== undefined) return { row: same.key, column };
  const index = before.findIndex(({ key }) => key === active?.row);
  const left = before[index];
  const moved =
    left?.type === "touchpoint"
      ? rows.find((item) => item.type === "touchpoint" && item.touchpoint === left.touchpoint)
      : undefined;
  const near = moved ?? rows.slice(Math.max(0, index)).find(({ type }) => type !== "heading");
  return near === undefined ? null : { row: near.key, column };
}

function stillThere(): ReadonlySet<TouchpointId> {
  const { chosen } = useInventory.getState();
  const kept = [...chosen].filter((id) => mirror().get("touchpoint", id) !== undefined);
  return kept.length === chosen.size ? chosen : new Set(kept);
}

/** Follows the document while the touchpoints are shown. Returns how to stop. */
export function followTouchpoints(): () => void {
  const { document } = useDocument.getState();
  if (document !== useInventory.getState().document) {
    useInventory.setState({ ...untouched, document });
  }
  arrangeAnew();
  const stops = [
    followCardRisks(),
    onChange(({ diff }) => {
      // What stands in the cells is read as it changes; only rows that come or go are followed here.
      if (diff.some(({ before, after }) => (after ?? before)?.table === "touchpoint")) {
        show(keepArranged(source(), useInventory.getState().rows));
      }
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Where the active cell's row is; -1 where there is none. */
export const activeIndex = ({ rows, active }: Pick<Inventory, "rows" | "active">): number =>
  active === null ? -1 : rows.findIndex(({ key }) => key === active.row);

/** The row of the active cell. */
export const activeItem = (state: Pick<Inventory, "rows" | "active">): Item | undefined =>
  state.rows[activeIndex(state)];

/** The touchpoint of the active row; nothing in the row where a new one is typed. */
export function activeTouchpoint(
  state: Inventory = useInventory.getState(),
): Touchpoint | undefined {
  const item = activeItem(state);
  return item?.type === "touchpoint" ? mirror().get("touchpoint", item.touchpoint) : undefined;
}

/** Goes to the row of a touchpoint, also where a filter hid it. */
export function showTouchpoint(touchpoint: TouchpointId): void {
  useInventory.setState({ tab: "inventory" });
  const find = () =>
    useInventory
      .getState()
      .rows.find((item) => item.type === "touchpoint" && item.touchpoint === touchpoint);
  if (find() === undefined) arrangeAnew({ filter: "" });
  const item = find();
  if (item !== undefined) activate(item.key, "name");
}
