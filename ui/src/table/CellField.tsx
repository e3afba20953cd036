import { type KeyboardEvent, type Ref, useLayoutEffect, useRef, useState } from "react";

import { isComposing } from "../input";
import styles from "./CellField.module.css";
import type { CellPlace, TableColumn } from "./columns";
import { type CellMode, intentOf, type KeyIntent } from "./keys";

interface CellFieldProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly place: CellPlace;
  readonly column: TableColumn | undefined;
  /** What assistive technology says of the cell: whose it is, which it is, what stands there. */
  readonly label: string;
  readonly mode: CellMode;
  /** What is typed into the cell; nothing where no text can be. */
  readonly text: string | null;
  /** The whole text of a cell that waits, where the row has room for its beginning only. */
  readonly peeked: string | null;
  /** Takes what was typed. Answers whether it meant anything to the cell. */
  readonly onText: (text: string) => boolean;
  /** Takes a key before the table does. Answers whether the key was for the cell. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  /** Whether Tab goes on to what comes after the table: nobody shall be caught in it. */
  readonly isLeftBy: (by: 1 | -1) => boolean;
  readonly onIntent: (intent: KeyIntent) => void;
  readonly onEdit: () => void;
  readonly onLeave: () => void;
}

/**
 * The one field of a table. It lies over the active cell and always has the focus, unseen until something is
 * typed: so the first key of an input method finds a field to compose in and is not lost.
 */
export function CellField(props: CellFieldProps) {
  const { ref, column, label, mode, text, peeked } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const { left, top, width, height } = props.place;
  const fieldStyle = { left, top, width, minHeight: height };
  // What an input method composes over a cell without text: it is none of the cell's.
  const [stray, setStray] = useState("");

  useLayoutEffect(() => {
    const element = own.current;
    if (element === null || mode === "waiting") return;
    // The keys may come from a button outside, which has the focus then.
    element.focus({ preventScroll: true });
    if (mode === "editing") element.setSelectionRange(element.value.length, element.value.length);
  }, [mode]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (props.onKey?.(event) === true) {
      event.preventDefault();
      return;
    }
    const intent = intentOf(event, mode);
    if (intent === null || (intent.do === "tab" && props.isLeftBy(intent.by))) return;
    event.preventDefault();
    event.stopPropagation();
    props.onIntent(intent);
  };

  return (
    <>
      {peeked !== null && (
        <div
          className={styles["peek"]}
          style={fieldStyle}
          data-look={column?.look}
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
        data-waiting={mode === "waiting" ? "" : undefined}
        data-peeked={peeked === null ? undefined : ""}
        data-textless={text === null ? "" : undefined}
        data-look={column?.look}
        aria-label={label}
        rows={1}
        spellCheck={false}
        value={text ?? stray}
        onChange={({ target }) => setStray(props.onText(target.value) ? "" : target.value)}
        onCompositionEnd={() => setStray("")}
        onKeyDown={onKeyDown}
        onDoubleClick={props.onEdit}
        onBlur={props.onLeave}
      />
    </>
  );
}
