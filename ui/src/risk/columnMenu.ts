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

/** Sorts the rows by a column; by rank where none is named. */
export const sortBy = (column: Column["name"] | null, descending: boolean): void =>
  changeOrder({ sort: column === null ? null : { column, descending } });

/** The menu of a column of this width. */
export function columnMenu(
  { name, frozen }: Column,
  width: number,
): readonly (readonly MenuItem[])[] {
  const { sort } = useLayout.getState().order;
  const isSorted = (descending: boolean) => sort?.column === name && sort.descending === descending;
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
      { label: t("risk.sortByRank"), checked: sort === null, run: () => sortBy(null, false) },
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
