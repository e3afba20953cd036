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

interface TableCellsProps<Column extends TableColumn> {
  readonly index: number;
  readonly columns: readonly Column[];
  /** The number of the column that stays in sight. */
  readonly frozen: number;
  /** The name of the column of the active cell, when it is in this row. */
  readonly active: Column["name"] | null;
  /** What stands in the cell of a column. */
  readonly children: (column: Column, at: number) => ReactNode;
}

/** A row with a cell for each column. */
export function TableCells<Column extends TableColumn>(props: TableCellsProps<Column>) {
  const { index, columns, frozen, active, children } = props;
  return (
    <TableRow index={index} selected={active !== null}>
      {columns.map((column, at) => (
        <div
          key={column.name}
          role="gridcell"
          aria-colindex={at + 1}
          aria-selected={column.name === active}
          className={styles["cell"]}
          {...dressOf(column, at === frozen)}
        >
          {children(column, at)}
        </div>
      ))}
    </TableRow>
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
