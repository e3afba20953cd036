import type { ComponentProps } from "react";

import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon";

type ButtonProps = Omit<ComponentProps<"button">, "className"> & {
  /** `primary` for the one thing to do next, `quiet` without a frame. */
  readonly look?: "primary" | "plain" | "quiet";
  readonly icon?: IconName;
};

/** A button with a word. */
export function Button({ look = "plain", icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${styles["button"]} ${styles[look]}`}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<"button">, "className" | "children"> & {
  readonly icon: IconName;
  /** What it does, as assistive technology says it and the pointer shows it. */
  readonly label: string;
};

/** A button with a drawing. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={styles["iconButton"]}
    >
      <Icon name={icon} />
    </button>
  );
}
