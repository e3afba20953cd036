import { IconButton } from "../../controls/Button";
import { useLanguage, useT } from "../../i18n";
import styles from "./Gathering.module.css";
import { tellTaken, useTaken } from "./store";

/** What came of the file that was taken in last. */
export function TakenReport() {
  const t = useT();
  const taken = useTaken();
  const language = useLanguage((state) => state.language);
  if (taken === null) return null;
  const { file, scorers, added, known, reworded, leftOut } = taken;
  const names = new Intl.ListFormat(language, { type: "conjunction" }).format(scorers);
  return (
    <div className={styles["taken"]} role="status">
      <div>
        <p>
          <strong>
            {scorers.length === 0
              ? t("team.takenNone", { file })
              : t("team.taken", { file, names, count: added })}
          </strong>
        </p>
        {known > 0 && <p>{t("team.takenKnown", { count: known })}</p>}
        {reworded > 0 && <p>{t("team.takenReworded", { count: reworded })}</p>}
        {leftOut.map(({ reason, count }) => (
          <p key={reason}>{t(`team.leftOut.${reason}`, { count })}</p>
        ))}
      </div>
      <IconButton icon="close" label={t("notice.dismiss")} onClick={() => tellTaken(null)} />
    </div>
  );
}
