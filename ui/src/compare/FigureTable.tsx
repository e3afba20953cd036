import { mapTitle } from "../document";
import type { MapPair } from "./chosen";
import styles from "./FigureTable.module.css";

/** One figure of both maps, as it is said. */
export interface ComparedFigure {
  readonly title: string;
  readonly earlier: string;
  readonly later: string;
}

interface FigureTableProps {
  readonly title: string;
  readonly figures: readonly ComparedFigure[];
  readonly pair: MapPair;
}

/** Figures of both maps, one map below the other. */
export function FigureTable({ title, figures, pair: [earlier, later] }: FigureTableProps) {
  const rows = [
    { map: earlier, said: figures.map((figure) => figure.earlier) },
    { map: later, said: figures.map((figure) => figure.later) },
  ];
  return (
    <table className={styles["figures"]}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {figures.map((figure) => (
            <th key={figure.title} scope="col">
              {figure.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ map, said }) => (
          <tr key={map.id}>
            <th scope="row">{mapTitle(map)}</th>
            {said.map((words, at) => (
              <td key={at}>{words}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
