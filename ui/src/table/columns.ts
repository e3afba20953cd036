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
  const spare = Math.max(0, tableWidth - narrowest);
  return columns.map(({ width, grow }) => width + (spare * grow) / shares);
}

/** Where a cell lies in the table, in pixels. */
export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a cell lies in a table that is scrolled to the right by so much; the frozen column stays in sight. */
export function cellPlace(
  widths: readonly number[],
  cell: CellIndex,
  frozen: number,
  scrolled: number,
): CellPlace {
  const natural = sum(widths.slice(0, cell.column));
  return {
    left: cell.column === frozen ? Math.max(natural, scrolled) : natural,
    top: HEADER_HEIGHT + cell.row * ROW_HEIGHT,
    width: widths[cell.column] ?? 0,
    height: ROW_HEIGHT,
  };
}

/** A cell by the numbers of its row and column, from 0. */
export interface CellIndex {
  readonly row: number;
  readonly column: number;
}
