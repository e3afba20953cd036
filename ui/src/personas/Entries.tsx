import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

import { GrowingText } from "../controls/GrowingText";
import { useT } from "../i18n";
import { isComposing } from "../input";
import styles from "./Entries.module.css";
import { type Caret, type Edited, entriesOf, joinedToPrevious, textOf, typedInto } from "./entries";

interface EntriesProps {
  /** What the entries are, such as goals. */
  readonly label: string;
  /** One entry a line. */
  readonly text: string;
  /** Stands in the entry that is still to be written. */
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly onCommit: (text: string) => void;
}

/** A list to type into: Enter goes on to the next entry, leaving the list keeps it, Escape drops what was typed. */
export function Entries({ label, text, placeholder, readOnly, onCommit }: EntriesProps) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  const caret = useRef<Caret | null>(null);
  const [typed, setTyped] = useState<readonly string[] | null>(null);
  const kept = entriesOf(text);
  const entries = typed ?? (kept.length === 0 && !readOnly ? [""] : kept);

  useLayoutEffect(() => {
    if (caret.current === null) return;
    const { entry, offset } = caret.current;
    const field = list.current?.querySelectorAll("textarea")[entry];
    field?.focus();
    field?.setSelectionRange(offset, offset);
    caret.current = null;
  });

  const change = (edited: Edited) => {
    caret.current = edited.caret;
    setTyped(edited.entries);
  };
  const onChange = (at: number, { target }: ChangeEvent<HTMLTextAreaElement>) => {
    // Only a new entry moves the caret; within one the field has put it where it belongs.
    if (target.value.includes("\n")) {
      change(typedInto(entries, at, target.value, target.selectionStart));
    } else {
      setTyped(entries.toSpliced(at, 1, target.value));
    }
  };
  const onKeyDown = (at: number, event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const collapsed = selectionStart === selectionEnd;
    const atStart = collapsed && selectionStart === 0;
    const atEnd = collapsed && selectionStart === value.length;
    const fields = list.current?.querySelectorAll("textarea");
    if (event.key === "Backspace" && atStart) {
      const joined = joinedToPrevious(entries, at);
      if (joined === null) return;
      change(joined);
    } else if (event.key === "ArrowUp" && atStart) fields?.[at - 1]?.focus();
    else if (event.key === "ArrowDown" && atEnd) fields?.[at + 1]?.focus();
    else if (event.key === "Escape" && typed !== null) setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return;
    setTyped(null);
    if (typed !== null && textOf(typed) !== text) onCommit(textOf(typed));
  };

  return (
    <ul ref={list} className={styles["entries"]} onBlur={onBlur}>
      {entries.map((entry, at) => (
        <li key={at}>
          <GrowingText
            aria-label={t("persona.entry", { part: label, number: at + 1 })}
            value={entry}
            placeholder={at === 0 ? placeholder : ""}
            readOnly={readOnly}
            onChange={(event) => onChange(at, event)}
            onKeyDown={(event) => onKeyDown(at, event)}
          />
        </li>
      ))}
    </ul>
  );
}
