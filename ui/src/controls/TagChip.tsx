import type { TagColour } from "../host";
import styles from "./TagChip.module.css";

/** A tag's coloured square with its letter, as cards carry it. The title beside it says what it means. */
export function TagChip({ colour, title }: { readonly colour: TagColour; readonly title: string }) {
  return (
    <span className={styles["chip"]} data-tag-colour={colour} aria-hidden="true">
      {letterOf(title)}
    </span>
  );
}

/** The letter by which layout marks a tag, too. */
function letterOf(title: string): string {
  const [letter = ""] = Array.from(title.trimStart());
  return letter.toUpperCase();
}
