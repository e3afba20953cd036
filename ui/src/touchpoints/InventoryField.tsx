import type { KeyboardEvent, Ref } from "react";

import { useT } from "../i18n";
import { CellField } from "../table/CellField";
import type { CellPlace } from "../table/columns";
import { carryOut, type CellDeeds } from "../table/carryOut";
import { isAtEnd } from "../table/going";
import { rowName } from "./arrange";
import { columnOf } from "./columns";
import {
  activeCell,
  cancel,
  clear,
  commit,
  edit,
  goTo,
  offerNext,
  tableSize,
  takesText,
  type,
} from "./deeds";
import { activeItem, source, useInventory } from "./store";

const DEEDS: CellDeeds = { activeCell, tableSize, goTo, edit, cancel, clear, commit };

interface FieldProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly place: CellPlace;
}

/** The field of the inventory. */
export function InventoryField({ ref, place }: FieldProps) {
  const t = useT();
  const state = useInventory();
  const { mode, draft, active } = state;
  const column = columnOf(active?.column);
  const item = activeItem(state);
  const shown = column && item?.type === "touchpoint" ? column.read(source(), item.touchpoint) : "";
  const name = item?.type === "new" ? t("touchpoint.new") : rowName(source(), item);
  const parts = [name, column ? t(column.label) : t("touchpoint.table"), shown];
  const peeks = mode === "waiting" && column?.kind === "text" && column.name !== "name";

  const onKey = ({ key }: KeyboardEvent): boolean => {
    if (mode === "waiting" || column?.kind !== "channel") return false;
    if (key !== "ArrowDown" && key !== "ArrowUp") return false;
    offerNext(key === "ArrowDown" ? 1 : -1);
    return true;
  };
  return (
    <CellField
      ref={ref}
      place={place}
      column={column}
      label={parts.filter((part) => part !== "").join(", ")}
      mode={mode}
      text={takesText(state) ? draft : null}
      peeked={peeks ? shown : null}
      onText={type}
      onKey={onKey}
      isLeftBy={(by) => isAtEnd(by, activeCell(), tableSize())}
      onIntent={(intent) => carryOut(intent, DEEDS)}
      onEdit={edit}
      onLeave={() => commit()}
    />
  );
}
