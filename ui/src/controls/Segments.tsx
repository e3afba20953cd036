import { useId } from "react";

import type { OneOfFew } from "./oneOfFew";
import styles from "./Segments.module.css";

/**
 * One out of few, all in sight, under a label that is only spoken. Radio buttons, so that arrows and speech
 * come with them.
 */
export function Segments<Value extends string>(props: OneOfFew<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={styles["segments"]}>
      {props.options.map(({ value, label }) => (
        <label key={value} className={styles["segment"]}>
          <input
            type="radio"
            className="spoken"
            name={name}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
