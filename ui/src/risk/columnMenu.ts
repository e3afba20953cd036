// What can be done with a column of the worksheet: from its heading, by keys, from the palette.

import type { MenuItem } from "../controls/Menu";
import { t } from "../i18n";
import type { Column } from "./columns";
import { beginFilter } from "./filters";
import {
  changeOrder,
  freezeColumn,
  hideColumn,
  resizeColumn,
  shiftColumn,
  useLayout,
} from "./layout";

/** By how much a key makes a column wider, in pixels. */
export const WIDER = 24;

/** Sorts the rows by a column alone. */
export const sortBy = (column: Column["name"], descending: boolean): void =>
  changeOrder({ sort: [{ column, descending }] });

/** Leaves the order of the rows to their ranks. */
export const sortByRank = (): void => changeOrder({ sort: [] });

/**
 * Sorts the rows that are equal so far by a column as well: ascending, then descending, then no longer. The columns
 * before it keep their places.
 */
export function sortFurther(column: Column["name"]): void {
  const { sort } = useLayout.getState().order;
  const known = sort.find((one) => one.column === column);
  if (known === undefined) {
    changeOrder({ sort: [...sort, { column, descending: false }] });
  } else if (known.descending) {
    changeOrder({ sort: sort.filter((one) => one !== known) });
  } else {
    changeOrder({ sort: sort.map((one) => (one === known ? { column, descending: true } : one)) });
  }
}

/** The menu of a column of this width. */
export function columnMenu(
  { name, frozen }: Column,
  width: number,
): readonly (readonly MenuItem[])[] {
  const { sort } = useLayout.getState().order;
  const isSorted = (descending: boolean) =>
    sort.some((one) => one.column === name && one.descending === descending);
  return [
    [
      {
        label: t("risk.sortAscending"),
        checked: isSorted(false),
        run: () => sortBy(name, false),
      },
      {
        label: t("risk.sortDescending"),
        checked: isSorted(true),
        run: () => sortBy(name, true),
      },
      { label: t("risk.sortFurther"), run: () => sortFurther(name) },
      { label: t("risk.sortByRank"), checked: sort.length === 0, run: sortByRank },
    ],
    [{ label: t("risk.filterColumn"), run: () => beginFilter(name) }],
    [
      {
        label: t(frozen === true ? "risk.unfreezeColumn" : "risk.freezeColumn"),
        run: () => freezeColumn(name, frozen !== true),
      },
      { label: t("risk.moveColumnLeft"), run: () => shiftColumn(name, -1) },
      { label: t("risk.moveColumnRight"), run: () => shiftColumn(name, 1) },
      { label: t("risk.widenColumn"), run: () => resizeColumn(name, width + WIDER) },
      { label: t("risk.narrowColumn"), run: () => resizeColumn(name, width - WIDER) },
      { label: t("risk.hideColumn"), run: () => hideColumn(name, true) },
    ],
  ];
}
