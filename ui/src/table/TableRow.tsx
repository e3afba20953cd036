import type { ReactNode } from "react";

import type { TableColumn } from "./columns";
import styles from "./TableGrid.module.css";

interface TableRowProps {
  /** The place among all rows, from 0. */
  readonly index: number;
  readonly selected: boolean;
  readonly children: ReactNode;
}

/** One row of a table. */
export function TableRow({ index, selected, children }: TableRowProps) {
  return (
    <div
      role="row"
      // The header is the first row.
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={styles["row"]}
      data-index={index}
    >
      {children}
    </div>
  );
}

interface TableCellProps {
  readonly column: TableColumn;
  /** Where the column stands, from 0. */
  readonly at: number;
  readonly frozen: boolean;
  readonly active: boolean;
  readonly children: ReactNode;
}

/** One cell of a row. */
export function TableCell({ column, at, frozen, active, children }: TableCellProps) {
  return (
    <div
      role="gridcell"
      aria-colindex={at + 1}
      aria-selected={active}
      className={styles["cell"]}
      {...dressOf(column, frozen)}
    >
      {children}
    </div>
  );
}

/** How a column dresses its cells and its heading. */
export function dressOf(column: TableColumn, frozen: boolean) {
  return {
    "data-column": column.name,
    "data-centred": column.centred === true ? "" : undefined,
    "data-look": column.look,
    "data-frozen": frozen ? "" : undefined,
  };
}

interface CellTextProps {
  readonly text: string;
  /** Words that stand for a text that is missing. */
  readonly unnamed?: string;
}

/** The text of a cell: its first two lines. */
export function CellText({ text, unnamed }: CellTextProps) {
  const missing = text === "" && unnamed !== undefined;
  return (
    <span className={styles["text"]} data-unnamed={missing || undefined} title={text}>
      {missing ? unnamed : text}
    </span>
  );
}
