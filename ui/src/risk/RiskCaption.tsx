import { Button } from "../controls/Button";
import { useT } from "../i18n";
import { showCharts } from "./chart/store";
import { RankingBar } from "./measure/RankingBar";
import styles from "./RiskCaption.module.css";
import { rankBy, sortRisks, useRisks } from "./store";

/** How the table is ordered, and what it lacks. */
export function RiskCaption() {
  const t = useT();
  const { comparator, orderChanged } = useRisks();
  const count = useRisks(({ rows }) => rows?.length ?? 0);
  const missing = useRisks(({ rows }) => rows?.filter(({ rank }) => rank === null).length ?? 0);
  return (
    <div className={styles["caption"]}>
      <RankingBar comparator={comparator} onChange={(chosen) => void rankBy(chosen)} />
      <Button onClick={() => showCharts(true)}>{t("charts.show")}</Button>
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
