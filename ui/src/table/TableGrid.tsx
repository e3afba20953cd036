import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useRef,
} from "react";

import { useT } from "../i18n";
import {
  type CellIndex,
  type CellPlace,
  cellPlace,
  columnWidths,
  HEADER_HEIGHT,
  ROW_HEIGHT,
  sum,
  type TableColumn,
} from "./columns";
import styles from "./TableGrid.module.css";
import { dressOf } from "./TableRow";
import { bringIntoSight, inSight, useViewport, type Viewport } from "./viewport";

interface TableGridProps {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  /** The number of the column that stays in sight at the left while the others scroll. */
  readonly frozen: number;
  readonly rowCount: number;
  /** The active cell; its row is -1 where there is none. */
  readonly active: CellIndex;
  /** The last column that is to be in sight together with the active cell. */
  readonly shownWith?: number;
  readonly heading?: (column: TableColumn, at: number) => ReactNode;
  readonly sortOf?: (column: TableColumn) => "ascending" | "descending" | undefined;
  readonly row: (index: number) => ReactNode;
  readonly onChoose: (cell: CellIndex, event: MouseEvent) => void;
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
  const { label, columns, frozen, rowCount, active } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const viewport = useViewport(scroller);
  const widths = columnWidths(columns, viewport.width);
  const { first, last } = inSight(viewport, rowCount);
  const { row, column } = active;
  const shownWith = props.shownWith ?? column;

  // The active cell stays in sight, also when its row has moved.
  useEffect(() => {
    if (scroller.current === null || row < 0) return;
    const fitted = columnWidths(columns, viewport.width);
    bringIntoSight(scroller.current, { row, column }, frozen, shownWith, fitted);
  }, [row, column, shownWith, frozen, columns, viewport.width]);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const choose = (event: MouseEvent<HTMLDivElement>) => {
    const cell = cellAt(event.target, columns);
    if (cell === null || event.button !== 0) return;
    // The field keeps the focus: it goes to the cell, not the cell to it.
    event.preventDefault();
    props.onChoose(cell, event);
    field.current?.focus({ preventScroll: true });
  };

  const layout = {
    "--columns": widths.map((width) => `${width}px`).join(" "),
    "--row-height": `${ROW_HEIGHT}px`,
    "--header-height": `${HEADER_HEIGHT}px`,
    height: HEADER_HEIGHT + rowCount * ROW_HEIGHT,
    width: sum(widths),
  } as CSSProperties;

  return (
    <div ref={scroller} className={styles["scroller"]}>
      <div className={styles["table"]} style={layout}>
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={rowCount + 1}
          aria-colcount={columns.length}
          onMouseDown={choose}
          onDoubleClick={props.onEdit}
        >
          <div role="row" aria-rowindex={1} className={styles["header"]}>
            {columns.map((heading, at) => (
              <div
                key={heading.name}
                role="columnheader"
                aria-colindex={at + 1}
                aria-sort={props.sortOf?.(heading)}
                className={styles["cell"]}
                {...dressOf(heading, at === frozen)}
              >
                {props.heading?.(heading, at) ?? <Heading column={heading} />}
              </div>
            ))}
          </div>
          <div
            role="rowgroup"
            className={styles["rows"]}
            style={{ transform: `translateY(${first * ROW_HEIGHT}px)` }}
          >
            {Array.from({ length: last - first }, (_, offset) => props.row(first + offset))}
          </div>
        </div>
        {props.children(cellPlace(widths, active, frozen, viewport.left), field, viewport)}
      </div>
    </div>
  );
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
