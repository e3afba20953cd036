import { View } from "../../controls/View";
import type { ChartPlace } from "../../host";
import { ChartBar } from "./ChartBar";
import { ChartFigure } from "./ChartFigure";
import { ChartNumbers } from "./ChartNumbers";
import styles from "./ChartsView.module.css";
import { useDrawnChart } from "./store";

interface ChartsViewProps {
  /** Shows the rows that a part of a chart stands for. */
  readonly onOpen: (place: ChartPlace) => void;
}

/** The risks as pictures, in the place of the table. */
export function ChartsView({ onOpen }: ChartsViewProps) {
  const drawn = useDrawnChart();
  return (
    <View>
      <ChartBar />
      <div className={styles["sheet"]}>
        {drawn !== null && (
          <>
            <ChartFigure drawn={drawn} onOpen={onOpen} />
            <ChartNumbers title={drawn.chart.title} table={drawn.chart.table} />
          </>
        )}
      </div>
    </View>
  );
}
