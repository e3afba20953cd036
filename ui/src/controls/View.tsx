import type { ComponentProps } from "react";

import styles from "./View.module.css";

/** One way to look at the project, as large as its place: a bar at its head, and below it what is looked at. */
export function View(props: Omit<ComponentProps<"section">, "className">) {
  return <section {...props} className={styles["view"]} />;
}
