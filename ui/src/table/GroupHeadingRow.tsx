import { Icon } from "../controls/Icon";
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
  /** Whether the next key is meant for it. */
  readonly active?: boolean;
  /** Whether the rows below are out of sight, and what a press does about it. Left out where they always stand there. */
  readonly folding?: { readonly folded: boolean; readonly toggle: () => void };
}

/** The heading of a group of rows. */
export function GroupHeadingRow(props: GroupHeadingRowProps) {
  const { index, columns, title, count, active = false, folding } = props;
  const said = (
    <span>
      {title} <small>{count}</small>
    </span>
  );
  return (
    <TableRow index={index} selected={active}>
      <div role="rowheader" aria-colspan={columns} className={styles["heading"]}>
        {folding === undefined ? (
          said
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={styles["fold"]}
            aria-expanded={!folding.folded}
            // The field of the table keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={folding.toggle}
          >
            <span className={styles["sign"]}>
              <Icon name="chevron" />
            </span>
            {said}
          </button>
        )}
      </div>
    </TableRow>
  );
}
