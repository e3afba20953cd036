import { useShallow } from "zustand/react/shallow";

import { useMirror } from "../document";
import { useT } from "../i18n";
import { columnOf, type TextColumn } from "./columns";
import styles from "./EntryList.module.css";
import type { CellPlace } from "./RiskGrid";
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
  const texts = useMirror(
    useShallow((mirror) =>
      row === undefined ? [] : column.entries(mirror, row).map(({ text }) => text),
    ),
  );
  const scores = useMirror(
    useShallow((mirror) =>
      row === undefined ? [] : column.entries(mirror, row).map(({ score }) => score ?? null),
    ),
  );
  if (texts.length < 2 || mode !== "waiting") return null;
  return (
    <ul
      className={styles["list"]}
      style={{ left: place.left, top: place.top + place.height, minWidth: place.width }}
      role="listbox"
      aria-label={t(column.label)}
      onMouseDown={(event) => event.preventDefault()}
    >
      {texts.map((text, index) => (
        <li
          // Entries have no state of their own, and the place is what is chosen.
          key={index}
          role="option"
          aria-selected={index === entry}
          className={styles["entry"]}
          onClick={() => useRisks.setState({ entry: index })}
        >
          <span>{text === "" ? t("risk.noText") : text}</span>
          {scores[index] !== null && <b>{scores[index]}</b>}
        </li>
      ))}
    </ul>
  );
}
