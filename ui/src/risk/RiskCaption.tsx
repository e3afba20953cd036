import { Button } from "../controls/Button";
import { Segments } from "../controls/Segments";
import type { Measure } from "../host";
import { type MessageKey, useT } from "../i18n";
import styles from "./RiskCaption.module.css";
import { rankBy, sortRisks, useRisks } from "./store";

const MEASURES: readonly Measure[] = [
  "rpn",
  "actionPriority",
  "criticality",
  "sod",
  "hazardScore",
];
const measureKey = (measure: Measure): MessageKey => `measure.${measure}`;

/** How the table is ordered, and what it lacks. */
export function RiskCaption() {
  const t = useT();
  const { measure, orderChanged } = useRisks();
  const count = useRisks(({ rows }) => rows?.length ?? 0);
  const missing = useRisks(({ rows }) => rows?.filter(({ rank }) => rank === null).length ?? 0);
  return (
    <div className={styles["caption"]}>
      <span className={styles["label"]}>{t("risk.rankedBy")}</span>
      <Segments
        label={t("risk.rankedBy")}
        options={MEASURES.map((value) => ({ value, label: t(measureKey(value)) }))}
        value={measure}
        onChange={(chosen) => void rankBy(chosen)}
      />
      <span className={styles["label"]}>{t("risk.then")}</span>
      <span className={styles["counts"]} role="status">
        {t("risk.count", { count })}
        {missing > 0 && <strong>{t("risk.notScored", { count: missing })}</strong>}
      </span>
      {orderChanged && (
        <span className={styles["changed"]}>
          {t("risk.orderChanged")}
          <Button onClick={() => void sortRisks()}>{t("risk.sortAgain")}</Button>
        </span>
      )}
    </div>
  );
}
