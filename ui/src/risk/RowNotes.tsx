import { Icon } from "../controls/Icon";
import { useMirror } from "../document";
import type { RiskRow } from "../host";
import { useLanguage, useT } from "../i18n";
import styles from "./RowNotes.module.css";

/** Since when the first scores of a row stand for good, and what is to be looked at before they are trusted. */
export function RowNotes({ row: { failureMode, warnings } }: { readonly row: RiskRow }) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const since = useMirror((records) => records.get("failure_mode", failureMode)?.baselineAt);
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  return (
    <span className={styles["notes"]} role="status">
      {warnings.map((warning) => (
        <span key={warning} title={t(`risk.warned.${warning}`)}>
          <Icon name="warning" />
          {t(`risk.warning.${warning}`)}
        </span>
      ))}
      {typeof since === "string" && (
        <span title={t("risk.baselineHelp")}>
          {t("risk.baselineSince", { day: day.format(new Date(since)) })}
        </span>
      )}
    </span>
  );
}
