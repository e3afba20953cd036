import styles from "./Checkbox.module.css";

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly readOnly: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that holds or does not. */
export function Checkbox({ label, checked, readOnly, onChange }: CheckboxProps) {
  return (
    <label className={styles["row"]}>
      <input
        type="checkbox"
        checked={checked}
        disabled={readOnly}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
