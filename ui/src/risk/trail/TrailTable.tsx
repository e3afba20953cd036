import type { TrailLine } from "../../host";
import { useLanguage, useT } from "../../i18n";
import { revealRisk } from "../../session/navigation";
import { showWorksheet } from "../page";
import styles from "./TrailTable.module.css";

const COLUMNS = ["when", "who", "deed", "record", "property", "before", "after", "reason"] as const;

/** Lines of the audit trail. A record that still stands in the risk table is a way to its row. */
export function TrailTable({ lines }: { readonly lines: readonly TrailLine[] }) {
  const t = useT();
  return (
    <table className={styles["table"]}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`audit.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.position} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: TrailLine }) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const { madeAt, madeBy, deed, kind, record, failureMode, property } = line;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <tr>
      <td className={styles["when"]}>{moment.format(new Date(madeAt))}</td>
      <td>{madeBy === "" ? <i>{t("trail.nobody")}</i> : madeBy}</td>
      <td>{deed}</td>
      <td>
        <small>{kind}</small>
        {failureMode === null ? (
          <span>{record}</span>
        ) : (
          <button
            type="button"
            className={styles["way"]}
            aria-label={t("trail.showRow", { record })}
            onClick={() => {
              showWorksheet();
              revealRisk(failureMode);
            }}
          >
            {record === "" ? t("risk.unnamed") : record}
          </button>
        )}
      </td>
      <td>{property}</td>
      <td>{line.before}</td>
      <td>{line.after}</td>
      <td>{line.reason}</td>
    </tr>
  );
}
