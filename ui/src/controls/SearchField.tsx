import styles from "./SearchField.module.css";

interface SearchFieldProps {
  /** What is sought, spoken and shown while nothing is typed. */
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Words that narrow what is shown while they are typed. */
export function SearchField({ label, text, onChange }: SearchFieldProps) {
  return (
    <input
      type="search"
      className={styles["search"]}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
