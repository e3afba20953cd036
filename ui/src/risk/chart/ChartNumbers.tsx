import type { ChartTable } from "../../host";
import { useT } from "../../i18n";
import styles from "./ChartNumbers.module.css";

interface ChartNumbersProps {
  readonly title: string;
  readonly table: ChartTable;
}

/** The numbers of a chart as a table, for those who do not see it and those who want them exactly. */
export function ChartNumbers({ title, table: { heads, rows } }: ChartNumbersProps) {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <details className={styles["numbers"]}>
      <summary>{t("charts.numbers")}</summary>
      <table className={styles["table"]}>
        <caption className="spoken">{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
