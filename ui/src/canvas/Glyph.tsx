import { glyphSize } from "./drawing.generated";
import styles from "./Glyph.module.css";

/** An outline as it is drawn on a card. The words beside it say what it means. */
export function Glyph({ path }: { readonly path: string }) {
  return (
    <svg className={styles["glyph"]} viewBox={`0 0 ${glyphSize} ${glyphSize}`} aria-hidden="true">
      <path d={path} fillRule="evenodd" />
    </svg>
  );
}
