import { mirror, useDocument } from "../document";
import { useT } from "../i18n";
import type { CellPlace } from "../table/columns";
import type { Column } from "./columns";
import styles from "./EntryList.module.css";
import { activeLine, useRisks } from "./store";

interface EntryListProps {
  readonly place: CellPlace;
  readonly column: Column | undefined;
}

/** All entries of the active cell, where it holds more than one. */
export function EntryList({ place, column }: EntryListProps) {
  const t = useT();
  const risks = useRisks();
  // What is shown is read from the records as they are at this revision.
  useDocument((state) => state.revision);
  const { mode, entry, reach } = risks;
  const line = activeLine(risks);
  if (line === undefined || column?.cells.kind !== "text") return null;
  const entries = column.cells.entries(mirror(), line);
  if (entries.length < 2 || mode !== "waiting" || reach !== null) return null;
  return (
    <ul
      className={styles["list"]}
      style={{ left: place.left, top: place.top + place.height, minWidth: place.width }}
      role="listbox"
      aria-label={t(column.label)}
      onMouseDown={(event) => event.preventDefault()}
    >
      {entries.map(({ id, text, score }, index) => (
        <li
          key={id}
          role="option"
          aria-selected={index === entry}
          className={styles["entry"]}
          onClick={() => useRisks.setState({ entry: index })}
        >
          <span>{text === "" ? t("risk.noText") : text}</span>
          {score !== undefined && <b>{score}</b>}
        </li>
      ))}
    </ul>
  );
}
