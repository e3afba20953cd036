import type { CSSProperties, ReactNode } from "react";

import { ROW_HEIGHT, type TableColumn } from "./columns";
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
  /** The name of the column of the active cell, when it is in this row. */
  readonly active: Column["name"] | null;
  /** The first and the last of the columns that are chosen in this row, by their numbers. */
  readonly chosenFrom?: number;
  readonly chosenTo?: number;
  /**
   * Over how many rows from this one a cell is joined: 0 for one that began above and is drawn there. Left out where
   * no cells are joined.
   */
  readonly rowsOf?: (column: Column) => number;
  /** What stands in the cell of a column. */
  readonly children: (column: Column, at: number) => ReactNode;
}

/** A row with a cell for each column. */
export function TableCells<Column extends TableColumn>(props: TableCellsProps<Column>) {
  const { index, columns, active, chosenFrom = Infinity, chosenTo = -1, rowsOf } = props;
  return (
    <TableRow index={index} selected={active !== null}>
      {columns.map((column, at) => {
        const rows = rowsOf?.(column) ?? 1;
        if (rows === 0) return null;
        const chosen = at >= chosenFrom && at <= chosenTo;
        return (
          <div
            key={column.name}
            role="gridcell"
            aria-colindex={at + 1}
            aria-rowspan={rows > 1 ? rows : undefined}
            aria-selected={column.name === active || chosen}
            className={styles["cell"]}
            style={cellStyle(at, rows)}
            data-joined={rows > 1 ? "" : undefined}
            data-chosen={chosen ? "" : undefined}
            {...dressOf(column)}
          >
            {props.children(column, at)}
          </div>
        );
      })}
    </TableRow>
  );
}

/** Where a cell stands in its row, and how high it is where it is joined with those below. */
function cellStyle(at: number, rows: number): CSSProperties {
  const style = { gridColumn: at + 1, left: `var(--frozen-${at})` };
  if (rows === 1) return style;
  return { ...style, height: rows * ROW_HEIGHT, "--lines": 2 * rows } as CSSProperties;
}

/** How a column dresses its cells and its heading. */
export function dressOf(column: TableColumn) {
  return {
    "data-column": column.name,
    "data-centred": column.centred === true ? "" : undefined,
    "data-look": column.look,
    "data-frozen": column.frozen === true ? "" : undefined,
  };
}

interface CellTextProps {
  readonly text: string;
  /** Words that stand for a text that is missing. */
  readonly unnamed?: string;
}

/** The text of a cell: as many lines of it as there is room for. */
export function CellText({ text, unnamed }: CellTextProps) {
  const missing = text === "" && unnamed !== undefined;
  return (
    <span className={styles["text"]} data-unnamed={missing || undefined} title={text}>
      {missing ? unnamed : text}
    </span>
  );
}
