import { useId } from "react";

import styles from "./Segments.module.css";

interface SegmentsProps<Value extends string> {
  /** What is chosen between, as assistive technology says it. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A choice of one out of few, all in sight. Radio buttons, so that arrows and speech come with them. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
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
