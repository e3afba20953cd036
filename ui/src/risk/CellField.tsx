import { type KeyboardEvent, type Ref, useLayoutEffect, useRef, useState } from "react";

import { type Mirror, mirror, useMirror } from "../document";
import type { RiskRow } from "../host";
import { useT } from "../i18n";
import { isComposing } from "../input";
import { cellText, type Column, columnOf, columns } from "./columns";
import {
  cancel,
  clear,
  commit,
  edit,
  goTo,
  isAtEnd,
  lookAt,
  score,
  tab,
  type,
  walk,
} from "./deeds";
import { intentOf, type KeyIntent, scoreTyped } from "./keys";
import type { CellPlace } from "./RiskGrid";
import styles from "./CellField.module.css";
import { nextLevel } from "./ScorePicker";
import { activeIndex, activeRow, type Risks, useRisks, WAITING } from "./store";

interface CellFieldProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly place: CellPlace;
}

/**
 * The one field of the table. It lies over the active cell and always has the focus, unseen until something
 * is typed: so the first key of an input method finds a field to compose in and is not lost.
 */
export function CellField({ ref, place }: CellFieldProps) {
  const t = useT();
  const own = useRef<HTMLTextAreaElement>(null);
  const risks = useRisks();
  const { mode, draft, active } = risks;
  const peeked = useMirror((records) => peekedText(records, risks));
  const row = useRisks(activeRow);
  const column = columnOf(active?.column);
  const waiting = mode === "waiting";
  const { left, top, width, height } = place;
  const fieldStyle = { left, top, width, minHeight: height };
  // What an input method composes over a score: it is no text of the cell's.
  const [stray, setStray] = useState("");

  useLayoutEffect(() => {
    const element = own.current;
    if (element === null || mode === "waiting") return;
    // The keys may come from a button outside, which has the focus then.
    element.focus({ preventScroll: true });
    if (mode === "editing") element.setSelectionRange(element.value.length, element.value.length);
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
    // Tab at the table's ends goes on to what comes after it: nobody shall be caught in here.
    if (intent === null || (intent.do === "tab" && isAtEnd(intent.by))) return;
    event.preventDefault();
    event.stopPropagation();
    carryOut(intent);
  };

  return (
    <>
      {peeked !== null && (
        <div
          className={styles["peek"]}
          style={fieldStyle}
          data-column={column?.name}
          aria-hidden="true"
        >
          {peeked}
        </div>
      )}
      <textarea
        ref={(element) => {
          own.current = element;
          if (typeof ref === "function") ref(element);
          else if (ref !== null) ref.current = element;
        }}
        className={styles["field"]}
        style={fieldStyle}
        data-waiting={waiting ? "" : undefined}
        data-peeked={peeked === null ? undefined : ""}
        data-kind={column?.kind}
        data-column={column?.name}
        aria-label={row && column ? cellLabel(row, column, t(column.label)) : t("risk.table")}
        rows={1}
        spellCheck={false}
        value={column?.kind === "text" ? draft : stray}
        onChange={(event) => onChange(event.target.value)}
        onCompositionEnd={() => setStray("")}
        onKeyDown={onKeyDown}
        onDoubleClick={edit}
        onBlur={() => commit()}
      />
    </>
  );
}

/** The whole text of a cell that waits, where the row has room for its beginning only; a list shows several. */
function peekedText(records: Mirror, { mode, rows, active }: Risks): string | null {
  const row = activeRow({ rows, active });
  const column = columnOf(active?.column);
  if (mode !== "waiting" || row === undefined || column?.kind !== "text") return null;
  const entries = column.entries(records, row);
  return entries.length === 1 ? (entries[0]?.text ?? null) : null;
}

/** What assistive technology says of a cell: whose it is, which it is, what stands there. */
function cellLabel(row: RiskRow, column: Column, label: string): string {
  const name = mirror().get("failure_mode", row.failureMode)?.title ?? "";
  const parts = [name, label, cellText(mirror(), column, row)];
  return parts.filter((part) => part !== "").join(", ");
}

/** The rows that one page of keys goes over. */
const PAGE = 10;

function carryOut(intent: KeyIntent): void {
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
      else goTo(Infinity, columns.length - 1);
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
