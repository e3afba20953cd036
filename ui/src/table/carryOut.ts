// What a table does when a key says so.

import type { CellIndex } from "./columns";
import { destination, type TableSize } from "./going";
import type { KeyIntent } from "./keys";

/** What a table can do with its active cell. */
export interface CellDeeds {
  readonly activeCell: () => CellIndex;
  readonly tableSize: () => TableSize;
  readonly goTo: (cell: CellIndex) => void;
  readonly edit: () => void;
  readonly cancel: () => void;
  readonly clear: () => void;
  /** Keeps what was typed. Answers whether it could be kept: what could not stays to be mended. */
  readonly commit: () => boolean;
  /** Chooses all cells up to another; a table in which one cell is chosen at a time goes there. */
  readonly reachFor?: (rows: number, columns: number) => void;
  /** Goes on among several entries of the cell; nothing in a table whose cells hold one each. */
  readonly lookAt?: (by: 1 | -1) => void;
}

/** Does what a key press means. */
export function carryOut(intent: KeyIntent, deeds: CellDeeds): void {
  switch (intent.do) {
    case "lookAt":
      deeds.lookAt?.(intent.by);
      break;
    case "edit":
      deeds.edit();
      break;
    case "cancel":
      deeds.cancel();
      break;
    case "clear":
      deeds.clear();
      break;
    case "extend":
      if (deeds.reachFor === undefined) leadOn(intent, deeds);
      else deeds.reachFor(intent.rows, intent.columns);
      break;
    case "commit":
    case "commitTab":
      if (deeds.commit()) leadOn(intent, deeds);
      break;
    default:
      leadOn(intent, deeds);
  }
}

function leadOn(intent: KeyIntent, { activeCell, tableSize, goTo }: CellDeeds): void {
  const target = destination(intent, activeCell(), tableSize());
  if (target !== null) goTo(target);
}
