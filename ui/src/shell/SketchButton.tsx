import { MapSketch, type SketchedLane } from "./MapSketch";
import styles from "./SketchButton.module.css";

interface SketchButtonProps {
  readonly lanes: readonly SketchedLane[];
  readonly title: string;
  /** One sentence on what one begins with. */
  readonly about: string;
  readonly onClick: () => void;
}

/** Something to begin with, offered with a drawing of it. */
export function SketchButton({ lanes, title, about, onClick }: SketchButtonProps) {
  return (
    <button type="button" className={styles["offer"]} onClick={onClick}>
      <MapSketch lanes={lanes} />
      <strong>{title}</strong>
      <span>{about}</span>
    </button>
  );
}
