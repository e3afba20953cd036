// How the worksheet is looked at: which form, which columns, which rows in which order. Kept for this computer while it
// is no view of the project's.

import { create } from "zustand";

import {
  type GroupName,
  type WorksheetColumn,
  type WorksheetLayout,
  type WorksheetOrder,
  type WorksheetPreset,
  worksheetColumns,
  worksheetPresets,
} from "../host";
import type { MessageKey } from "../i18n";

const KEPT_AS = "sightline.worksheet";

type PresetEntry = (typeof worksheetPresets)[number];

const entryOf = (preset: WorksheetPreset): PresetEntry =>
  worksheetPresets.find((entry) => entry.preset === preset) ?? worksheetPresets[0];

/** The forms that standards give the worksheet. */
export const PRESETS: readonly WorksheetPreset[] = worksheetPresets.map(({ preset }) => preset);

/** The layout that a form begins with. */
export function layoutOf(preset: WorksheetPreset): WorksheetLayout {
  const { columns, order } = entryOf(preset).layout;
  const { measure, then } = order.comparator;
  const comparator = { measure, then: [...then] };
  return {
    preset,
    columns: [...columns],
    order: { ...order, comparator, sort: [], filters: [] },
    folded: [],
  };
}

/** The heading of a column in a form. */
export function headingOf(preset: WorksheetPreset, column: WorksheetColumn): MessageKey {
  const { headings } = entryOf(preset);
  return headings[worksheetColumns.findIndex((entry) => entry.column === column)] ?? headings[0];
}

export const useLayout = create<WorksheetLayout>(() => kept() ?? layoutOf("classic"));

useLayout.subscribe((layout) => localStorage.setItem(KEPT_AS, JSON.stringify(layout)));

function kept(): WorksheetLayout | null {
  return readLayout(localStorage.getItem(KEPT_AS));
}

/**
 * Reads a layout that was written as JSON. Columns that were not known then are hidden at the end; what cannot be
 * understood is no layout.
 */
export function readLayout(json: string | null): WorksheetLayout | null {
  try {
    const read = JSON.parse(json ?? "null") as Partial<WorksheetLayout> | null;
    const preset = PRESETS.find((known) => known === read?.preset);
    const { columns, order, folded } = read ?? {};
    const isWhole = Array.isArray(columns) && Array.isArray(order?.sort) && Array.isArray(folded);
    if (preset === undefined || !isWhole) return null;
    const known = columns.filter(({ column }) => isColumn(column));
    const missing = layoutOf(preset).columns.filter(
      ({ column }) => !known.some((one) => one.column === column),
    );
    return {
      preset,
      columns: [...known, ...missing.map((column) => ({ ...column, hidden: true }))],
      order,
      folded,
    };
  } catch {
    return null;
  }
}

const isColumn = (name: string): boolean => worksheetColumns.some(({ column }) => column === name);

/** Changes which rows are shown and how they are ordered. */
export function changeOrder(changed: Partial<WorksheetOrder>): void {
  useLayout.setState(({ order }) => ({ order: { ...order, ...changed } }));
}

/** Folds groups, or opens all of them. */
export function foldGroups(folded: readonly GroupName[]): void {
  useLayout.setState({ folded: [...folded] });
}

/** Takes over another form. The order of the rows stays as it is, but for what it is ranked by. */
export function takePreset(preset: WorksheetPreset): void {
  const { columns, order } = layoutOf(preset);
  useLayout.setState((layout) => ({
    preset,
    columns,
    order: { ...layout.order, comparator: order.comparator },
  }));
}

type LaidOut = WorksheetLayout["columns"][number];

function changeColumn(column: WorksheetColumn, changed: Partial<LaidOut>): void {
  useLayout.setState(({ columns }) => ({
    columns: columns.map((one) => (one.column === column ? { ...one, ...changed } : one)),
  }));
}

/** The narrowest that a person can make a column, in pixels. */
const NARROWEST = 40;
const WIDEST = 800;

/** Gives a column a width in pixels; nothing gives it back its own. */
export const resizeColumn = (column: WorksheetColumn, width: number | null): void =>
  changeColumn(column, {
    width: width === null ? null : Math.round(Math.min(Math.max(width, NARROWEST), WIDEST)),
  });

/** Hides a column, or shows it where it stands. The last one that is shown stays. */
export function hideColumn(column: WorksheetColumn, hidden: boolean): void {
  const others = useLayout.getState().columns.filter((one) => !one.hidden && one.column !== column);
  if (!hidden || others.length > 0) changeColumn(column, { hidden });
}

/** Freezes a column at the left, or lets it scroll again. */
export const freezeColumn = (column: WorksheetColumn, frozen: boolean): void =>
  changeColumn(column, { frozen });

/** Puts a column before another that is shown; behind all of them where none is named. */
export function moveColumn(column: WorksheetColumn, before: WorksheetColumn | null): void {
  if (column === before) return;
  useLayout.setState(({ columns }) => {
    const moved = columns.find((one) => one.column === column);
    if (moved === undefined) return {};
    const rest = columns.filter((one) => one !== moved);
    const lastShown = rest.findLastIndex(({ hidden }) => !hidden) + 1;
    const at = before === null ? lastShown : rest.findIndex((one) => one.column === before);
    return { columns: rest.toSpliced(at, 0, moved) };
  });
}

/** Moves a column by one place among those that are shown. */
export function shiftColumn(column: WorksheetColumn, by: 1 | -1): void {
  const shown = useLayout.getState().columns.filter(({ hidden }) => !hidden);
  const at = shown.findIndex((one) => one.column === column);
  const to = at + by;
  if (at === -1 || to < 0 || to >= shown.length) return;
  moveColumn(column, shown[by === 1 ? to + 1 : to]?.column ?? null);
}
