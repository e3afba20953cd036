import type { ComponentProps } from "react";

import styles from "./GrowingText.module.css";

type GrowingTextProps = Omit<ComponentProps<"textarea">, "className" | "rows" | "value"> & {
  readonly value: string;
};

/** A text to type into that looks like print: as high as what stands in it, framed only under the hand. */
export function GrowingText(props: GrowingTextProps) {
  const { value, placeholder = "" } = props;
  return (
    <span className={styles["text"]} data-measured={value === "" ? placeholder : `${value} `}>
      <textarea rows={1} autoComplete="off" spellCheck={false} {...props} />
    </span>
  );
}
