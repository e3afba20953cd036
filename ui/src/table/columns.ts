// How wide and how high the cells of a table are.

import type { MessageKey } from "../i18n";

/** What every column of a table has, whatever stands in it. */
export interface TableColumn {
  readonly name: string;
  readonly label: MessageKey;
  /** What the label stands for, where it is short. */
  readonly help?: MessageKey;
  /** The narrowest that it may become, in pixels. */
  readonly width: number;
  /** Its share of what is left over. */
  readonly grow: number;
  /** Whether its cells hold a number or a mark in their middle. */
  readonly centred?: boolean;
  /** Whether it stays in sight at the left while the others scroll. */
  readonly frozen?: boolean;
  /** Set apart from the others: what names the row, or what only says where it belongs. */
  readonly look?: "strong" | "quiet";
}

/** Rows are equally high, so that their places follow from their numbers: two lines of text, in pixels. */
export const ROW_HEIGHT = 54;

/** The height of the row of headings, in pixels. */
export const HEADER_HEIGHT = 34;

/** What lengths come to together. */
export const sum = (lengths: readonly number[]): number =>
  lengths.reduce((total, length) => total + length, 0);

/** How wide each column is in a table of this width, in pixels; the columns together may be wider than that. */
export function columnWidths(
  columns: readonly TableColumn[],
  tableWidth: number,
): readonly number[] {
  const narrowest = sum(columns.map(({ width }) => width));
  const shares = sum(columns.map(({ grow }) => grow));
  const spare = shares === 0 ? 0 : Math.max(0, tableWidth - narrowest);
  return columns.map(({ width, grow }) => width + (grow === 0 ? 0 : (spare * grow) / shares));
}

/** Where a cell lies in the table, in pixels. */
export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How much of the table's left edge the frozen columns before this one cover while it is scrolled, in pixels. */
export function frozenBefore(
  columns: readonly TableColumn[],
  widths: readonly number[],
  column: number,
): number {
  return sum(widths.filter((_, at) => at < column && columns[at]?.frozen === true));
}

/** Where a cell of so many rows lies in a table that is scrolled to the right by so much. */
export function cellPlace(
  columns: readonly TableColumn[],
  widths: readonly number[],
  cell: CellIndex,
  rows: number,
  scrolled: number,
): CellPlace {
  const natural = sum(widths.slice(0, cell.column));
  const frozen = columns[cell.column]?.frozen === true;
  return {
    left: frozen
      ? Math.max(natural, scrolled + frozenBefore(columns, widths, cell.column))
      : natural,
    top: HEADER_HEIGHT + cell.row * ROW_HEIGHT,
    width: widths[cell.column] ?? 0,
    height: rows * ROW_HEIGHT,
  };
}

/** A cell by the numbers of its row and column, from 0. */
export interface CellIndex {
  readonly row: number;
  readonly column: number;
}
