import { Icon } from "../controls/Icon";
import { useT } from "../i18n";
import styles from "./SortArrow.module.css";

interface SortArrowProps {
  /** Nothing for a column by which the rows are not ordered. */
  readonly sort: "ascending" | "descending" | undefined;
  /** Which of several columns it is by which the rows are ordered, from 1; 0 where it is the only one. */
  readonly place?: number;
}

/** The sign in the heading of a column by which the rows are ordered. The heading's cell says it to assistive technology. */
export function SortArrow({ sort, place = 0 }: SortArrowProps) {
  const t = useT();
  if (sort === undefined) return null;
  return (
    <>
      <span className={styles["arrow"]} data-sort={sort}>
        <Icon name="chevron" />
      </span>
      {place > 0 && (
        <span className={styles["place"]}>
          <span className="spoken">{t("table.sortPlace")} </span>
          {place}
        </span>
      )}
    </>
  );
}
