import { useId } from "react";

import styles from "./Field.module.css";
import type { OneOfFew } from "./oneOfFew";

interface ChoiceProps<Value extends string> extends OneOfFew<Value> {
  readonly readOnly: boolean;
}

/** One out of few in a list that opens, under its label. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, value, readOnly, onChange } = props;
  const id = useId();
  return (
    <div className={styles["field"]}>
      <label htmlFor={id} className={styles["label"]}>
        {label}
      </label>
      <select
        id={id}
        className={styles["input"]}
        value={value}
        disabled={readOnly}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
