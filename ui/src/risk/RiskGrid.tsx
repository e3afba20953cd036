import type { RiskRow } from "../host";
import { useT } from "../i18n";
import { TableGrid } from "../table/TableGrid";
import { CellField } from "./CellField";
import { columnIndex, columns, FROZEN } from "./columns";
import { activeCell, commit, edit, goTo } from "./deeds";
import { EntryList } from "./EntryList";
import { RiskCells } from "./RiskCells";
import { ScorePicker } from "./ScorePicker";
import { useRisks } from "./store";

/** The risk table itself. */
export function RiskGrid({ rows }: { readonly rows: readonly RiskRow[] }) {
  const t = useT();
  const state = useRisks();
  const cell = activeCell(state);
  const { active } = state;
  // A score is shown together with what follows from it.
  const scored = columns[cell.column]?.kind === "score";
  return (
    <TableGrid
      label={t("risk.table")}
      columns={columns}
      frozen={FROZEN}
      rowCount={rows.length}
      active={cell}
      shownWith={scored ? columnIndex("actionPriority") : cell.column}
      row={(index) => {
        const row = rows[index];
        return (
          row && (
            <RiskCells
              key={index}
              row={row}
              index={index}
              active={index === cell.row ? (active?.column ?? null) : null}
            />
          )
        );
      }}
      onChoose={(chosen) => {
        commit();
        goTo(chosen);
      }}
      onEdit={edit}
    >
      {(place, field, viewport) => (
        <>
          <CellField ref={field} place={place} />
          <EntryList place={place} />
          <ScorePicker place={place} viewport={viewport} />
        </>
      )}
    </TableGrid>
  );
}
