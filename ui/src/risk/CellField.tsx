import { type KeyboardEvent, type Ref, useLayoutEffect, useRef, useState } from "react";

import { mirror } from "../document";
import type { RiskRow } from "../host";
import { useT } from "../i18n";
import { isComposing } from "../input";
import { cellText, columnIndex, columnOf, columns } from "./columns";
import { cancel, clear, commit, edit, goTo, lookAt, score, tab, type, walk } from "./deeds";
import { intentOf, type KeyIntent, scoreTyped } from "./keys";
import type { CellPlace } from "./RiskGrid";
import styles from "./CellField.module.css";
import { nextLevel } from "./ScorePicker";
import { activeIndex, activeRow, useRisks, WAITING } from "./store";

interface CellFieldProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly place: CellPlace;
  readonly rows: readonly RiskRow[];
}

/**
 * The one field of the table. It lies over the active cell and always has the focus, unseen until something
 * is typed: so the first key of an input method finds a field to compose in and is not lost.
 */
export function CellField({ ref, place, rows }: CellFieldProps) {
  const t = useT();
  const own = useRef<HTMLTextAreaElement>(null);
  const { mode, draft, active } = useRisks();
  const column = columnOf(active?.column);
  const row = useRisks(activeIndex);
  const waiting = mode === "waiting";
  const { left, top, width, height } = place;
  const fieldStyle = { left, top, width, minHeight: height };
  // What an input method composes over a score: it is no text of the cell's.
  const [stray, setStray] = useState("");

  useLayoutEffect(() => {
    // The keys may come from a button outside, which has the focus then.
    if (mode !== "waiting") own.current?.focus({ preventScroll: true });
    if (mode === "editing") own.current?.setSelectionRange(draft.length, draft.length);
    // Only when editing begins: afterwards the caret is the person's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mode]);

  const onChange = (text: string) => {
    const typed = scoreTyped(text.slice(-1));
    if (column?.kind === "text") type(text);
    else if (column?.kind === "score" && typed !== null) {
      setStray("");
      useRisks.setState(WAITING);
      score(typed);
    } else setStray(text);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (mode === "editing" && column?.kind === "score" && nextLevel(event.key, column.name)) {
      event.preventDefault();
      return;
    }
    const intent = intentOf(event, mode);
    if (
      intent === null ||
      leavesTable(intent, row, rows.length, active && columnIndex(active.column))
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    carryOut(intent, rows.length);
  };

  return (
    <textarea
      ref={(element) => {
        own.current = element;
        if (typeof ref === "function") ref(element);
        else if (ref !== null) ref.current = element;
      }}
      className={styles["field"]}
      style={fieldStyle}
      data-waiting={waiting ? "" : undefined}
      data-kind={column?.kind}
      data-column={column?.name}
      aria-label={column === undefined ? t("risk.table") : labelOf(t(column.label), row, rows)}
      rows={1}
      spellCheck={false}
      value={column?.kind === "text" ? draft : stray}
      onChange={(event) => onChange(event.target.value)}
      onCompositionEnd={() => setStray("")}
      onKeyDown={onKeyDown}
      onDoubleClick={edit}
      onBlur={() => commit()}
    />
  );
}

function labelOf(column: string, row: number, rows: readonly RiskRow[]): string {
  const shown = rows[row];
  const name = shown && mirror().get("failure_mode", shown.failureMode)?.title;
  const state = useRisks.getState();
  const definition = columnOf(state.active?.column);
  const active = activeRow(state);
  if (active === undefined || definition === undefined) return column;
  const value = cellText(mirror(), definition, active);
  return [name, column, value].filter((part) => part !== undefined && part !== "").join(", ");
}

/** Tab at the table's ends goes on to what comes after it: nobody shall be caught in here. */
function leavesTable(
  intent: KeyIntent,
  row: number,
  count: number,
  column: number | null,
): boolean {
  if (intent.do !== "tab") return false;
  return intent.by === 1
    ? row === count - 1 && column === columns.length - 1
    : row === 0 && column === 0;
}

/** The rows that one page of keys goes over. */
const PAGE = 10;

function carryOut(intent: KeyIntent, count: number): void {
  const row = activeIndex(useRisks.getState());
  switch (intent.do) {
    case "walk":
      walk(intent.rows, intent.columns);
      break;
    case "page":
      walk(intent.pages * PAGE, 0);
      break;
    case "rowEnd":
      goTo(row, intent.to === "first" ? 0 : columns.length - 1);
      break;
    case "tableEnd":
      if (intent.to === "first") goTo(0, 0);
      else goTo(count - 1, columns.length - 1);
      break;
    case "tab":
      tab(intent.by);
      break;
    case "commit":
      if (commit()) walk(intent.rows, intent.columns);
      break;
    case "commitTab":
      if (commit()) tab(intent.by);
      break;
    case "lookAt":
      lookAt(intent.by);
      break;
    case "edit":
      edit();
      break;
    case "cancel":
      cancel();
      break;
    case "clear":
      clear();
      break;
  }
}
