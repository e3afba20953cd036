import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  memo,
  useEffect,
  useMemo,
  useRef,
} from "react";

import { useT } from "../i18n";
import {
  type CellIndex,
  type CellPlace,
  cellPlace,
  columnWidths,
  frozenBefore,
  HEADER_HEIGHT,
  ROW_HEIGHT,
  sum,
  type TableColumn,
} from "./columns";
import styles from "./TableGrid.module.css";
import { dressOf } from "./TableRow";
import { bringIntoSight, inSight, type RowsInSight, useViewport, type Viewport } from "./viewport";

interface TableGridProps {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  /** The active cell; its row is -1 where there is none. */
  readonly active: CellIndex;
  /** Over how many rows the active cell is joined. */
  readonly activeRows?: number;
  /** The last column that is to be in sight together with the active cell. */
  readonly shownWith?: number;
  readonly heading?: (column: TableColumn, at: number, width: number) => ReactNode;
  readonly sortOf?: (column: TableColumn) => "ascending" | "descending" | undefined;
  /** A row; `first` is the first one that is drawn, where cells that began above go on. */
  readonly row: (index: number, first: number) => ReactNode;
  /** Hears which rows are drawn. */
  readonly onSight?: (rows: RowsInSight) => void;
  readonly onChoose: (cell: CellIndex, event: MouseEvent) => void;
  /** Hears which cell the pointer reaches while its button is held. */
  readonly onReach?: (cell: CellIndex) => void;
  readonly onEdit: () => void;
  /** What lies over the table at the active cell; the field has the focus. */
  readonly children: (
    place: CellPlace,
    field: Ref<HTMLTextAreaElement>,
    viewport: Viewport,
  ) => ReactNode;
}

/** A table of any length: only the rows in sight are in the page, and one field lies over the active cell. */
export function TableGrid(props: TableGridProps) {
  const { label, columns, rowCount, active, activeRows = 1, onSight, sortOf, heading } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const viewport = useViewport(scroller);
  const widths = useMemo(() => columnWidths(columns, viewport.width), [columns, viewport.width]);
  const { first, last } = inSight(viewport, rowCount);

  useActiveInSight(scroller, props, viewport.width);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => onSight?.({ first, last }), [onSight, first, last]);

  const choose = (event: MouseEvent<HTMLDivElement>) => {
    const cell = cellAt(event.target, columns);
    if (cell === null || event.button !== 0) return;
    // The field keeps the focus: it goes to the cell, not the cell to it.
    event.preventDefault();
    props.onChoose(cell, event);
    field.current?.focus({ preventScroll: true });
  };
  const reach = (event: MouseEvent<HTMLDivElement>) => {
    const cell = (event.buttons & 1) === 1 ? cellAt(event.target, columns) : null;
    if (cell !== null) props.onReach?.(cell);
  };

  return (
    <div ref={scroller} className={styles["scroller"]}>
      <div className={styles["table"]} style={layoutOf(columns, widths, rowCount)}>
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={rowCount + 1}
          aria-colcount={columns.length}
          onMouseDown={choose}
          onMouseOver={reach}
          onDoubleClick={props.onEdit}
        >
          <Headings columns={columns} widths={widths} sortOf={sortOf} heading={heading} />
          <div
            role="rowgroup"
            className={styles["rows"]}
            style={{ transform: `translateY(${first * ROW_HEIGHT}px)` }}
          >
            {Array.from({ length: last - first }, (_, offset) => props.row(first + offset, first))}
          </div>
        </div>
        {props.children(
          cellPlace(columns, widths, active, activeRows, viewport.left),
          field,
          viewport,
        )}
      </div>
    </div>
  );
}

interface HeadingsProps {
  readonly columns: readonly TableColumn[];
  readonly widths: readonly number[];
  readonly sortOf: TableGridProps["sortOf"] | undefined;
  readonly heading: TableGridProps["heading"] | undefined;
}

/** The row of headings, which a scroll leaves as it is. */
const Headings = memo(function Headings({ columns, widths, sortOf, heading }: HeadingsProps) {
  return (
    <div role="row" aria-rowindex={1} className={styles["header"]}>
      {columns.map((column, at) => (
        <div
          key={column.name}
          role="columnheader"
          aria-colindex={at + 1}
          aria-sort={sortOf?.(column)}
          className={styles["cell"]}
          style={{ left: `var(--frozen-${at})` }}
          {...dressOf(column)}
        >
          {heading?.(column, at, widths[at] ?? 0) ?? <Heading column={column} />}
        </div>
      ))}
    </div>
  );
});

/** The active cell stays in sight, also when its row has moved. */
function useActiveInSight(
  scroller: RefObject<HTMLDivElement | null>,
  { columns, active: { row, column }, shownWith = column }: TableGridProps,
  tableWidth: number,
): void {
  useEffect(() => {
    if (scroller.current === null || row < 0) return;
    const fitted = columnWidths(columns, tableWidth);
    bringIntoSight(scroller.current, columns, { row, column }, shownWith, fitted);
  }, [scroller, row, column, shownWith, columns, tableWidth]);
}

/** The measures by which the style sheet lays the table out. */
function layoutOf(
  columns: readonly TableColumn[],
  widths: readonly number[],
  rowCount: number,
): CSSProperties {
  const frozen = columns.flatMap((column, at) =>
    column.frozen === true
      ? [[`--frozen-${at}`, `${frozenBefore(columns, widths, at)}px`] as const]
      : [],
  );
  return {
    "--columns": widths.map((width) => `${width}px`).join(" "),
    "--row-height": `${ROW_HEIGHT}px`,
    "--header-height": `${HEADER_HEIGHT}px`,
    ...Object.fromEntries(frozen),
    height: HEADER_HEIGHT + rowCount * ROW_HEIGHT,
    width: sum(widths),
  } as CSSProperties;
}

function Heading({ column: { label, help } }: { readonly column: TableColumn }) {
  const t = useT();
  return help === undefined ? t(label) : <abbr title={t(help)}>{t(label)}</abbr>;
}

function cellAt(target: EventTarget, columns: readonly TableColumn[]): CellIndex | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>("[role=gridcell]");
  const row = cell?.closest<HTMLElement>("[role=row]")?.dataset["index"];
  const column = columns.findIndex(({ name }) => name === cell?.dataset["column"]);
  return row === undefined || column === -1 ? null : { row: Number(row), column };
}
