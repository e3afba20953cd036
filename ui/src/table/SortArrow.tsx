import { Icon } from "../controls/Icon";
import styles from "./SortArrow.module.css";

interface SortArrowProps {
  /** Nothing for a column by which the rows are not ordered. */
  readonly sort: "ascending" | "descending" | undefined;
}

/** The sign in the heading of a column by which the rows are ordered. The heading's cell says it to assistive technology. */
export function SortArrow({ sort }: SortArrowProps) {
  if (sort === undefined) return null;
  return (
    <span className={styles["arrow"]} data-sort={sort}>
      <Icon name="chevron" />
    </span>
  );
}
