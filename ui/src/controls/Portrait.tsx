import { initialsOf } from "./initials";
import styles from "./Portrait.module.css";

/** How many grounds there are for initials; the seventh person has that of the first again. */
const GROUNDS = 6;

interface PortraitProps {
  readonly name: string;
  /** Where the person stands in the list of all, from 0. */
  readonly place: number;
  /** The side in pixels. */
  readonly size: number;
}

/** A person in a circle: her initials on a ground that follows from her place. Not spoken: a name stands beside it. */
export function Portrait({ name, place, size }: PortraitProps) {
  return (
    <span
      className={styles["portrait"]}
      style={{
        background: `var(--color-persona-${(place % GROUNDS) + 1})`,
        fontSize: size * 0.36,
        height: size,
        width: size,
      }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}
