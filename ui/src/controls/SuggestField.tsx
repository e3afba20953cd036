import { type KeyboardEvent, type ReactNode, useId, useState } from "react";

import { isComposing } from "../input";
import field from "./Field.module.css";
import styles from "./SuggestField.module.css";

/** Something that the field offers for what is typed. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** Drawn before the label. */
  readonly sign?: ReactNode;
}

interface SuggestFieldProps {
  readonly label: string;
  /** As it stands while nobody types. */
  readonly text: string;
  readonly placeholder?: string;
  readonly readOnly: boolean;
  /** What is offered for a typed text, the best first. */
  readonly suggest: (typed: string) => readonly Suggestion[];
  /** Hears also what was typed when the suggestion was chosen. */
  readonly onChoose: (suggestion: Suggestion, typed: string) => void;
  /** Takes a text that is none of the suggestions. Without it only a suggestion can be chosen. */
  readonly onCommit?: (text: string) => void;
  readonly labelHidden?: boolean;
  /** An id by which others find the field. */
  readonly id?: string;
}

/**
 * A field that offers what fits while somebody types. Arrows walk, Enter takes the one that is marked, Escape
 * gives up.
 */
export function SuggestField(props: SuggestFieldProps) {
  const { label, text, placeholder, readOnly, suggest, onChoose, onCommit, labelHidden } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const [typed, setTyped] = useState<string | null>(null);
  // Where any text will do, the first suggestion must not take the place of what was typed.
  const first = onCommit === undefined ? 0 : -1;
  const [marked, setMarked] = useState(first);
  const offered = typed === null ? [] : suggest(typed.trim());
  const at = Math.min(marked, offered.length - 1);

  const end = () => {
    setTyped(null);
    setMarked(first);
  };
  const choose = (suggestion: Suggestion) => {
    end();
    onChoose(suggestion, (typed ?? "").trim());
  };
  const commit = () => {
    end();
    if (typed !== null && typed.trim() !== text) onCommit?.(typed.trim());
  };
  const take = () => {
    const suggestion = offered[at];
    if (suggestion === undefined) commit();
    else choose(suggestion);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "ArrowDown" && typed === null) setTyped(text);
    else if (event.key === "ArrowDown") setMarked(Math.min(at + 1, offered.length - 1));
    else if (event.key === "ArrowUp") setMarked(Math.max(at - 1, first));
    else if (event.key === "Enter" && typed !== null) take();
    else if (event.key === "Escape" && typed !== null) end();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles["field"]}>
      <label htmlFor={id} className={labelHidden === true ? "spoken" : field["label"]}>
        {label}
      </label>
      <input
        id={id}
        className={field["input"]}
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
        value={typed ?? text}
        placeholder={placeholder}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(first);
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} className={styles["list"]}>
        {offered.map((suggestion, index) => (
          <div
            key={suggestion.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles["option"]}
            // The field would lose the focus, and with it the list, before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
          >
            {suggestion.sign}
            <span>{suggestion.label}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
