import { useId, type KeyboardEvent } from "react";

import { isComposing } from "../input";
import styles from "./Field.module.css";
import { useTypedText } from "./typedText";

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
  /** Says why a text cannot stay; nothing where it can. Left out: every text can. */
  readonly problemOf?: (text: string) => string | null;
}

/**
 * A property in words. Enter and leaving the field keep what was typed, Escape drops it. What cannot stay is left in
 * the field with the reason under it, so that it can be corrected.
 */
export function Field(props: FieldProps) {
  const { label, text, placeholder, readOnly, onCommit } = props;
  const { multiline = false, labelHidden = false } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const typed = useTypedText(text, onCommit, props.problemOf);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Enter" && !multiline) typed.commit();
    else if (event.key !== "Escape" || !typed.drop()) return;
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
        value={typed.shown}
        placeholder={placeholder}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={typed.problem !== null || undefined}
        aria-describedby={typed.problem === null ? undefined : `${id}-problem`}
        onChange={(event) => typed.type(event.currentTarget.value)}
        onBlur={typed.commit}
        onKeyDown={onKeyDown}
      />
      {typed.problem !== null && (
        <p id={`${id}-problem`} className={styles["problem"]} role="alert">
          {typed.problem}
        </p>
      )}
    </div>
  );
}
