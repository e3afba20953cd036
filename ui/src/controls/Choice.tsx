import { useId } from "react";

import styles from "./Field.module.css";
import type { OneOfFew } from "./oneOfFew";

type Options<Value extends string> = OneOfFew<Value>["options"];

interface ChoiceProps<Value extends string> extends Omit<OneOfFew<Value>, "options"> {
  readonly readOnly?: boolean;
  /** The options, in titled groups where there are many. */
  readonly options: Options<Value> | readonly OptionGroup<Value>[];
  /** Whether the label is only spoken. */
  readonly labelHidden?: boolean;
  /** Whether the label stands before the list and not above it, as in a bar. */
  readonly labelBeside?: boolean;
}

/** Options that belong together. */
interface OptionGroup<Value extends string> {
  readonly title: string;
  readonly options: Options<Value>;
}

/** One out of few in a list that opens, with its label. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, value, readOnly = false, onChange } = props;
  const { labelHidden = false, labelBeside = false } = props;
  const id = useId();
  const all = options.flatMap((entry) => ("title" in entry ? entry.options : [entry]));
  return (
    <div className={styles[labelBeside ? "beside" : "field"]}>
      <label htmlFor={id} className={labelHidden ? "spoken" : styles["label"]}>
        {label}
      </label>
      <select
        id={id}
        className={styles["input"]}
        value={value}
        disabled={readOnly}
        onChange={(event) => {
          const chosen = all.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((entry) =>
          "title" in entry ? (
            <optgroup key={entry.title} label={entry.title}>
              {listed(entry.options)}
            </optgroup>
          ) : (
            listed([entry])
          ),
        )}
      </select>
    </div>
  );
}

function listed(options: Options<string>) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}
