import { memo, type PointerEvent, useState } from "react";

import { MenuItems, type Place } from "../controls/Menu";
import { useT } from "../i18n";
import { followPointer } from "../input";
import { SortArrow } from "../table/SortArrow";
import type { Column } from "./columns";
import styles from "./ColumnHeading.module.css";
import { columnMenu, sortFurther } from "./columnMenu";
import { moveColumn, resizeColumn } from "./layout";

interface ColumnHeadingProps {
  readonly column: Column | undefined;
  readonly width: number;
  readonly sort: "ascending" | "descending" | undefined;
  /** Which of the columns it is by which rows are sorted, from 1; 0 where that need not be said. */
  readonly sortPlace: number;
}

/**
 * The heading of a column: a press opens what can be done with it, one with Shift sorts by it as well, a drag moves it,
 * its right edge makes it wider.
 */
export const ColumnHeading = memo(function ColumnHeading(props: ColumnHeadingProps) {
  const { column, width, sort, sortPlace } = props;
  const t = useT();
  const [menu, setMenu] = useState<Place | null>(null);
  if (column === undefined) return null;
  const { label, help, name } = column;
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={styles["heading"]}
        data-centred={column.centred === true ? "" : undefined}
        title={t(help ?? label)}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        onPointerDown={(down) => beginMove(name, down)}
        onClick={({ currentTarget, shiftKey }) => {
          if (shiftKey) {
            sortFurther(name);
            return;
          }
          const { left, bottom } = currentTarget.getBoundingClientRect();
          setMenu({ left, top: bottom + 4 });
        }}
      >
        <span>{t(label)}</span>
        <SortArrow sort={sort} place={sortPlace} />
      </button>
      <span
        className={styles["edge"]}
        aria-hidden="true"
        onPointerDown={(down) => beginResize(column, width, down)}
        onDoubleClick={() => resizeColumn(name, null)}
      />
      {menu !== null && (
        <MenuItems
          id={`column-${name}`}
          label={t(label)}
          groups={columnMenu(column, width)}
          place={menu}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
});

function beginResize({ name }: Column, width: number, down: PointerEvent<HTMLElement>): void {
  if (down.button !== 0) return;
  down.preventDefault();
  down.stopPropagation();
  followPointer(down.currentTarget, down.nativeEvent, {
    move: ({ clientX }) => resizeColumn(name, width + clientX - down.clientX),
    drop: () => undefined,
    end: () => undefined,
  });
}

/** The column before which it is dropped is the one whose middle lies right of the pointer. */
function beginMove(name: Column["name"], down: PointerEvent<HTMLElement>): void {
  if (down.button !== 0) return;
  const header = down.currentTarget.closest('[role="row"]');
  if (header === null) return;
  let at = down.clientX;
  followPointer(down.currentTarget, down.nativeEvent, {
    move: ({ clientX }) => {
      at = clientX;
    },
    drop: () => {
      const headings = [...header.querySelectorAll<HTMLElement>('[role="columnheader"]')];
      const after = headings.find((heading) => {
        const { left, width } = heading.getBoundingClientRect();
        return left + width / 2 > at;
      });
      moveColumn(name, (after?.dataset["column"] as Column["name"] | undefined) ?? null);
    },
    end: () => undefined,
  });
}
