import type { ControlKind } from "../host";
import { useT } from "../i18n";
import styles from "./ControlTag.module.css";

/** The kind of a control behind its text, by the letters that the field uses. */
export function ControlTag({ kind }: { readonly kind: ControlKind }) {
  const t = useT();
  return (
    <abbr className={styles["tag"]} title={t(`controlKind.${kind}`)}>
      {t(`controlKind.short.${kind}`)}
    </abbr>
  );
}
