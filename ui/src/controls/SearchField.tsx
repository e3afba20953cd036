import type { KeyboardEvent } from "react";

import { isComposing } from "../input";
import styles from "./SearchField.module.css";

interface SearchFieldProps {
  /** What is sought, spoken and shown while nothing is typed. */
  readonly label: string;
  /** By which others find the field. */
  readonly id?: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Words that narrow what is shown while they are typed. */
export function SearchField({ label, id, text, onChange }: SearchFieldProps) {
  // WebKit keeps every Escape of such a field to itself: a dialog around it would never hear of one.
  const leave = (event: KeyboardEvent<HTMLInputElement>) => {
    const isLeft = event.key === "Escape" && text === "" && !isComposing(event.nativeEvent);
    const dialog = isLeft && event.currentTarget.closest("dialog");
    if (!dialog) return;
    // Asked as Escape asks elsewhere, and asked once: where the browser does it, too, it would be the next dialog's.
    event.preventDefault();
    dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
  };
  return (
    <input
      type="search"
      id={id}
      className={styles["search"]}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={leave}
    />
  );
}
