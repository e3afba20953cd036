import { Button } from "../controls/Button";
import { Icon } from "../controls/Icon";
import { useDocument } from "../document";
import { type MessageKey, useT } from "../i18n";
import { saveCopy } from "./project";
import styles from "./ReadOnlyBanner.module.css";

/** Says why nothing can be changed, and the way out. */
export function ReadOnlyBanner() {
  const t = useT();
  const reason = useDocument((state) => state.readOnly);
  if (reason === null) return null;
  const key: MessageKey = `readOnly.${reason}`;
  return (
    <aside className={styles["banner"]} aria-label={t("readOnly.label")}>
      <Icon name="warning" />
      <p>{t(key)}</p>
      <Button onClick={() => void saveCopy()}>{t("command.saveCopy")}</Button>
    </aside>
  );
}
