import { useId, useState, type KeyboardEvent } from "react";

import { isComposing } from "../input";
import styles from "./Field.module.css";

interface FieldProps {
  readonly label: string;
  /** As it stands while nobody types. */
  readonly text: string;
  readonly placeholder?: string;
  readonly readOnly: boolean;
  readonly onCommit: (text: string) => void;
  /** Several lines: Enter is a line break, and only leaving the field commits. */
  readonly multiline?: boolean;
  /** An id by which others find the field. */
  readonly id?: string;
  /** Whether the label is only spoken. */
  readonly labelHidden?: boolean;
}

/** A property in words. Enter and leaving the field keep what was typed, Escape drops it. */
export function Field(props: FieldProps) {
  const { label, text, placeholder, readOnly, onCommit } = props;
  const { multiline = false, labelHidden = false } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  // Only while somebody types does the field hold a text of its own.
  const [typed, setTyped] = useState<string | null>(null);

  const commit = () => {
    setTyped(null);
    if (typed !== null && typed.trim() !== text) onCommit(typed.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Enter" && !multiline) commit();
    else if (event.key === "Escape" && typed !== null) setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const Input = multiline ? "textarea" : "input";
  return (
    <div className={styles["field"]}>
      <label htmlFor={id} className={labelHidden ? "spoken" : styles["label"]}>
        {label}
      </label>
      <Input
        id={id}
        className={styles["input"]}
        value={typed ?? text}
        placeholder={placeholder}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
