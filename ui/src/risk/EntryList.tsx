import { mirror, useDocument } from "../document";
import { useT } from "../i18n";
import type { CellPlace } from "../table/columns";
import { columnOf, type TextColumn } from "./columns";
import { ControlTag } from "./ControlTag";
import styles from "./EntryList.module.css";
import { activeRow, useRisks } from "./store";

/** All entries of the active cell, where it holds more than the one that is shown. */
export function EntryList({ place }: { readonly place: CellPlace }) {
  const column = columnOf(useRisks((state) => state.active?.column));
  return column?.kind === "text" ? <Entries column={column} place={place} /> : null;
}

interface EntriesProps {
  readonly column: TextColumn;
  readonly place: CellPlace;
}

function Entries({ column, place }: EntriesProps) {
  const t = useT();
  const row = useRisks(activeRow);
  const { entry, mode } = useRisks();
  // What is shown is read from the records as they are at this revision.
  useDocument((state) => state.revision);
  const entries = row === undefined ? [] : column.entries(mirror(), row);
  if (entries.length < 2 || mode !== "waiting") return null;
  return (
    <ul
      className={styles["list"]}
      style={{ left: place.left, top: place.top + place.height, minWidth: place.width }}
      role="listbox"
      aria-label={t(column.label)}
      onMouseDown={(event) => event.preventDefault()}
    >
      {entries.map(({ id, text, score, kind }, index) => (
        <li
          key={id}
          role="option"
          aria-selected={index === entry}
          className={styles["entry"]}
          onClick={() => useRisks.setState({ entry: index })}
        >
          <span>{text === "" ? t("risk.noText") : text}</span>
          {score !== undefined && <b>{score}</b>}
          {kind !== undefined && <ControlTag kind={kind} />}
        </li>
      ))}
    </ul>
  );
}
