import { useRef, useState } from "react";

import { isComposing } from "../input";
import styles from "./InPlaceText.module.css";

interface InPlaceTextProps {
  readonly text: string;
  /** Stands where the text is empty. */
  readonly placeholder: string;
  /** What is edited, as assistive technology says it. */
  readonly label: string;
  readonly onCommit: (text: string) => void;
  /** Edited from the start: what has just been made is named at once. */
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
}

/** A text that becomes a field where it stands. Enter and leaving keep what was typed, Escape drops it. */
export function InPlaceText(props: InPlaceTextProps) {
  if (!props.editing) {
    return (
      <span className={styles["text"]} data-empty={props.text === "" || undefined}>
        {props.text === "" ? props.placeholder : props.text}
      </span>
    );
  }
  return <Field {...props} />;
}

function Field({ text, placeholder, label, onCommit, onEditing }: InPlaceTextProps) {
  const [typed, setTyped] = useState(text);
  // Leaving the field ends the edit as well, and comes after Enter or Escape has ended it already.
  const ended = useRef(false);
  const end = (keep: boolean) => {
    if (ended.current) return;
    ended.current = true;
    onEditing(false);
    if (keep && typed.trim() !== text) onCommit(typed.trim());
  };
  return (
    <input
      className={styles["field"]}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (isComposing(event) || (event.key !== "Enter" && event.key !== "Escape")) return;
        event.preventDefault();
        end(event.key === "Enter");
      }}
    />
  );
}
