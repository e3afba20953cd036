// Which part of the table is in sight.

import { type RefObject, useLayoutEffect, useState } from "react";

import {
  type CellIndex,
  frozenBefore,
  HEADER_HEIGHT,
  ROW_HEIGHT,
  sum,
  type TableColumn,
} from "./columns";

/** Rows beyond both edges that are kept in the page, so that a scroll finds them there; 1 at least. */
const MARGIN = 6;

/** The scrolled part of the table, in pixels. */
export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The rows from `first` up to, not including, `last`. */
export interface RowsInSight {
  readonly first: number;
  readonly last: number;
}

/** The rows that are in sight or nearly so. */
export function inSight(
  { top, height }: Pick<Viewport, "top" | "height">,
  count: number,
): RowsInSight {
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - MARGIN);
  const last = Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + MARGIN);
  return { first: Math.min(first, last), last };
}

/**
 * Scrolls as little as brings a cell into sight, beside the columns that stay, together with the columns after
 * it up to `last`.
 */
export function bringIntoSight(
  element: HTMLElement,
  columns: readonly TableColumn[],
  { row, column }: CellIndex,
  last: number,
  widths: readonly number[],
): void {
  const top = row * ROW_HEIGHT;
  const room = element.clientHeight - HEADER_HEIGHT;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + ROW_HEIGHT > element.scrollTop + room) element.scrollTop = top + ROW_HEIGHT - room;

  if (columns[column]?.frozen === true) return;
  const left = sum(widths.slice(0, column));
  const right = sum(widths.slice(0, last + 1));
  const covered = frozenBefore(columns, widths, column);
  if (left < element.scrollLeft + covered) element.scrollLeft = left - covered;
  else if (right > element.scrollLeft + element.clientWidth) {
    element.scrollLeft = right - element.clientWidth;
  }
}

/** What is in sight, upwards to the beginning of a row: within one row nothing has to be drawn anew. */
const viewportOf = (element: HTMLElement): Viewport => ({
  top: Math.floor(element.scrollTop / ROW_HEIGHT) * ROW_HEIGHT,
  left: element.scrollLeft,
  width: element.clientWidth,
  height: element.clientHeight,
});

function sameOr(before: Viewport, now: Viewport): Viewport {
  const same =
    before.top === now.top &&
    before.left === now.left &&
    before.width === now.width &&
    before.height === now.height;
  return same ? before : now;
}

/** Watches what is in sight of an element that scrolls. */
export function useViewport(scroller: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setViewport((before) => sameOr(before, viewportOf(element)));
    look();
    element.addEventListener("scroll", look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      sizes.disconnect();
    };
  }, [scroller]);

  return viewport;
}
