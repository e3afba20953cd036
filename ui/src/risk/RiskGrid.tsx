import { type MouseEvent, useMemo } from "react";

import { useT } from "../i18n";
import type { CellIndex, TableColumn } from "../table/columns";
import { TableGrid } from "../table/TableGrid";
import { CellField } from "./CellField";
import { ChoiceList } from "./ChoiceList";
import { columnsOf } from "./columns";
import { ColumnHeading } from "./ColumnHeading";
import { commit, edit, goTo, reachTo } from "./deeds";
import { EntryList } from "./EntryList";
import { GroupRow } from "./GroupRow";
import { useLayout } from "./layout";
import { chosenRange, joined } from "./range";
import { RiskCells } from "./RiskCells";
import { ScorePicker } from "./ScorePicker";
import { entryAt, lineAt, seeLines, useSheet } from "./sheet";
import { useRisks } from "./store";

/** The worksheet itself. */
export function RiskGrid() {
  const t = useT();
  const layout = useLayout();
  const columns = useMemo(() => columnsOf(layout), [layout]);
  const sheet = useSheet();
  const { active, reach } = useRisks();
  const range = reach === null ? null : chosenRange(columns, { active, reach });
  const at = columns.findIndex(({ name }) => name === active?.column);
  const line = active === null ? undefined : lineAt(active.line, sheet);
  const cell = joined(line, columns[at]?.level ?? "action");
  const top = active === null ? -1 : active.line - cell.at;
  const { sort } = layout.order;
  const placeInSort = ({ name }: TableColumn) => sort.findIndex((one) => one.column === name);
  const sortOf = (heading: TableColumn) => {
    const by = sort[placeInSort(heading)];
    if (by === undefined) return undefined;
    return by.descending ? "descending" : "ascending";
  };
  return (
    <TableGrid
      label={t("risk.table")}
      columns={columns}
      rowCount={sheet.total ?? 0}
      active={{ row: top, column: Math.max(0, at) }}
      activeRows={cell.of}
      sortOf={sortOf}
      heading={(column, place, width) => (
        <ColumnHeading
          column={columns[place]}
          width={width}
          sort={sortOf(column)}
          sortPlace={sort.length > 1 ? placeInSort(column) + 1 : 0}
        />
      )}
      row={(index, first) => {
        const entry = entryAt(index, sheet);
        if (entry === undefined) return <div key={index} role="row" aria-rowindex={index + 2} />;
        if (entry.kind === "group") {
          return (
            <GroupRow
              key={index}
              index={index}
              columns={columns.length}
              heading={entry.heading}
              active={index === top}
            />
          );
        }
        const chosen = range !== null && index >= range.top && index <= range.bottom;
        return (
          <RiskCells
            key={index}
            line={entry.line}
            index={index}
            columns={columns}
            goesOn={index === first && entry.line.ofFailureMode.at > 0}
            active={index === top ? (active?.column ?? null) : null}
            {...(chosen ? { chosenFrom: range.left, chosenTo: range.right } : {})}
          />
        );
      }}
      onSight={seeLines}
      onChoose={choose}
      onReach={reachTo}
      onEdit={edit}
    >
      {(place, field, viewport) => (
        <>
          <CellField ref={field} place={place} column={columns[at]} viewport={viewport} />
          <EntryList place={place} column={columns[at]} />
          <ChoiceList place={place} column={columns[at]} />
          <ScorePicker place={place} column={columns[at]} viewport={viewport} />
        </>
      )}
    </TableGrid>
  );
}

/** A click goes to a cell; with Shift it chooses all cells up to it. */
function choose(cell: CellIndex, event: MouseEvent): void {
  if (!commit()) return;
  if (event.shiftKey) reachTo(cell);
  else goTo(cell);
}
