import { type CSSProperties, type MouseEvent, useEffect, useRef } from "react";

import type { RiskRow } from "../host";
import { useT } from "../i18n";
import { CellField } from "./CellField";
import {
  columnIndex,
  columns,
  type ColumnName,
  columnWidths,
  FROZEN,
  ROW_HEIGHT,
  sum,
} from "./columns";
import { commit, edit } from "./deeds";
import { EntryList } from "./EntryList";
import { RiskCells } from "./RiskCells";
import styles from "./RiskGrid.module.css";
import { ScorePicker } from "./ScorePicker";
import { activate, activeIndex, useRisks } from "./store";
import { bringIntoSight, HEADER_HEIGHT, inSight, useViewport } from "./viewport";

/** The table: only the rows in sight are in the page, and one field lies over the active cell. */
export function RiskGrid({ rows }: { readonly rows: readonly RiskRow[] }) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const viewport = useViewport(scroller);
  const active = useRisks((state) => state.active);
  const row = useRisks(activeIndex);

  const widths = columnWidths(viewport.width);
  const column = active === null ? 0 : columnIndex(active.column);
  const place = cellPlace(widths, row, column, viewport.left);
  const { first, last } = inSight(viewport, rows.length);

  // The active cell stays in sight, also when a score or an undo moved its row.
  useEffect(() => {
    if (scroller.current === null || row < 0) return;
    bringIntoSight(scroller.current, row, column, columnWidths(viewport.width));
  }, [row, column, viewport.width]);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const choose = (event: MouseEvent<HTMLDivElement>) => {
    const cell = cellAt(event.target, rows);
    if (cell === null || event.button !== 0) return;
    // The field keeps the focus: it goes to the cell, not the cell to it.
    event.preventDefault();
    commit();
    activate(cell.row, cell.column);
    field.current?.focus({ preventScroll: true });
  };

  const layout = {
    "--columns": widths.map((width) => `${width}px`).join(" "),
    "--row-height": `${ROW_HEIGHT}px`,
    "--header-height": `${HEADER_HEIGHT}px`,
    height: HEADER_HEIGHT + rows.length * ROW_HEIGHT,
    width: sum(widths),
  } as CSSProperties;

  return (
    <div ref={scroller} className={styles["scroller"]}>
      <div className={styles["table"]} style={layout}>
        <div
          role="grid"
          aria-label={t("risk.table")}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          onMouseDown={choose}
          onDoubleClick={edit}
        >
          <div role="row" aria-rowindex={1} className={styles["header"]}>
            {columns.map(({ name, kind, label, help }, at) => (
              <div
                key={name}
                role="columnheader"
                aria-colindex={at + 1}
                className={styles["cell"]}
                data-column={name}
                data-kind={kind}
              >
                {help === undefined ? t(label) : <abbr title={t(help)}>{t(label)}</abbr>}
              </div>
            ))}
          </div>
          <div
            role="rowgroup"
            className={styles["rows"]}
            style={{ transform: `translateY(${first * ROW_HEIGHT}px)` }}
          >
            {rows.slice(first, last).map((item, offset) => (
              <RiskCells
                key={first + offset}
                row={item}
                index={first + offset}
                active={first + offset === row ? (active?.column ?? null) : null}
              />
            ))}
          </div>
        </div>
        <CellField ref={field} place={place} />
        <EntryList place={place} />
        <ScorePicker place={place} viewport={viewport} />
      </div>
    </div>
  );
}

/** Where a cell lies in the table, in pixels. */
export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function cellPlace(
  widths: readonly number[],
  row: number,
  column: number,
  scrolled: number,
): CellPlace {
  const natural = sum(widths.slice(0, column));
  return {
    left: column === FROZEN ? Math.max(natural, scrolled) : natural,
    top: HEADER_HEIGHT + row * ROW_HEIGHT,
    width: widths[column] ?? 0,
    height: ROW_HEIGHT,
  };
}

function cellAt(
  target: EventTarget,
  rows: readonly RiskRow[],
): { row: RiskRow; column: ColumnName } | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>("[role=gridcell]");
  const index = cell?.closest<HTMLElement>("[role=row]")?.dataset["index"];
  const row = rows[Number(index)];
  const column = cell?.dataset["column"] as ColumnName | undefined;
  return row === undefined || column === undefined ? null : { row, column };
}
