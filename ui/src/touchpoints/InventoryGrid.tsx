import type { MouseEvent } from "react";

import { useT } from "../i18n";
import type { CellIndex } from "../table/columns";
import { SortArrow } from "../table/SortArrow";
import { TableGrid } from "../table/TableGrid";
import { ChannelPicker } from "./ChannelPicker";
import { type Column, columnOf, columns } from "./columns";
import { activeCell, commit, edit, goTo, orderBy, toggleChosen } from "./deeds";
import { InventoryField } from "./InventoryField";
import styles from "./InventoryGrid.module.css";
import { InventoryRow } from "./InventoryRow";
import { useInventory } from "./store";

/** The inventory itself: one row a touchpoint, and one at the end for the next. */
export function InventoryGrid() {
  const t = useT();
  const state = useInventory();
  const { rows, active, chosen, wish } = state;
  const cell = activeCell(state);
  const sortOf = ({ name }: { readonly name: string }) => {
    if (name !== wish.order.column) return undefined;
    return wish.order.descending ? "descending" : "ascending";
  };
  return (
    <TableGrid
      label={t("touchpoint.table")}
      columns={columns}
      rowCount={rows.length}
      active={cell}
      sortOf={sortOf}
      heading={({ name }) => (
        <Heading column={columnOf(name as Column["name"])} sort={sortOf({ name })} />
      )}
      row={(index) => {
        const item = rows[index];
        return (
          item && (
            <InventoryRow
              key={index}
              item={item}
              index={index}
              active={index === cell.row ? (active?.column ?? null) : null}
              chosen={item.type === "touchpoint" && chosen.has(item.touchpoint)}
            />
          )
        );
      }}
      onChoose={choose}
      onEdit={edit}
    >
      {(place, field) => (
        <>
          <InventoryField ref={field} place={place} />
          <ChannelPicker place={place} />
        </>
      )}
    </TableGrid>
  );
}

/** A click goes to a cell; with the command key it also takes the row among the chosen ones. */
function choose(cell: CellIndex, event: MouseEvent): void {
  if (!commit()) return;
  goTo(cell);
  if (event.ctrlKey || event.metaKey) toggleChosen();
}

interface HeadingProps {
  readonly column: Column | undefined;
  readonly sort: "ascending" | "descending" | undefined;
}

/** The heading of a column, by which the rows are ordered. The keyboard orders by the active column. */
function Heading({ column, sort }: HeadingProps) {
  const t = useT();
  if (column === undefined) return null;
  const { label, help, name } = column;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles["heading"]}
      title={t(help ?? "touchpoint.sortBy", { column: t(label) })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => orderBy(name)}
    >
      {t(label)}
      <SortArrow sort={sort} />
    </button>
  );
}
