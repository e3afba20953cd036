import styles from "./GroupHeadingRow.module.css";
import { TableRow } from "./TableRow";

interface GroupHeadingRowProps {
  /** The place among all rows, from 0. */
  readonly index: number;
  /** Over how many columns it reaches. */
  readonly columns: number;
  /** What the rows below share. */
  readonly title: string;
  /** How many there are, in words. */
  readonly count: string;
}

/** The heading of a group of rows. */
export function GroupHeadingRow({ index, columns, title, count }: GroupHeadingRowProps) {
  return (
    <TableRow index={index} selected={false}>
      <div role="rowheader" aria-colspan={columns} className={styles["heading"]}>
        <span>
          {title} <small>{count}</small>
        </span>
      </div>
    </TableRow>
  );
}
