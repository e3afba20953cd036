// Where a key leads in a table.

import type { CellIndex } from "./columns";
import type { KeyIntent } from "./keys";

/** How many rows and columns a table has. */
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

/** The rows that one page of keys goes over. */
const PAGE = 10;

/** The cell to which an intent leads, inside the table; nothing for one that leads nowhere. */
export function destination(intent: KeyIntent, at: CellIndex, size: TableSize): CellIndex | null {
  switch (intent.do) {
    case "walk":
    case "extend":
    case "commit":
      return inside({ row: at.row + intent.rows, column: at.column + intent.columns }, size);
    case "page":
      return inside({ row: at.row + intent.pages * PAGE, column: at.column }, size);
    case "rowEnd":
      return inside({ row: at.row, column: intent.to === "first" ? 0 : Infinity }, size);
    case "tableEnd": {
      const end = intent.to === "first" ? 0 : Infinity;
      return inside({ row: end, column: end }, size);
    }
    case "tab":
    case "commitTab":
      return nextCell(intent.by, at, size);
    default:
      return null;
  }
}

/** Whether a cell is the table's last one, or going backwards the first. */
export function isAtEnd(by: 1 | -1, at: CellIndex, size: TableSize): boolean {
  return by === 1
    ? at.row === size.rows - 1 && at.column === size.columns - 1
    : at.row <= 0 && at.column === 0;
}

/** To the next or previous cell, going on in the next or previous row. */
function nextCell(by: 1 | -1, at: CellIndex, { rows, columns }: TableSize): CellIndex {
  const last = rows * columns - 1;
  const place = Math.min(Math.max(0, at.row * columns + at.column + by), last);
  return { row: Math.floor(place / columns), column: place % columns };
}

function inside({ row, column }: CellIndex, { rows, columns }: TableSize): CellIndex {
  return {
    row: Math.min(Math.max(0, row), rows - 1),
    column: Math.min(Math.max(0, column), columns - 1),
  };
}
