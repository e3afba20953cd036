// Which chart is looked at, and the chart itself as it follows the records.

import { useEffect, useState } from "react";
import { create } from "zustand";

import { useDocument } from "../../document";
import {
  type ChartQuestion,
  type DrawnChart,
  host,
  type Measure,
  type ParetoBasis,
} from "../../host";
import { useLanguage } from "../../i18n";
import { tellProblem } from "../../notices";

/** The kinds of charts in the order in which they are offered. */
export const CHARTS = ["pareto", "matrix", "beforeAfter", "trend"] as const;
export type ChartKind = (typeof CHARTS)[number];

/** The measures that can be added up. */
export const ADDED_UP = [
  "rpn",
  "criticality",
  "hazardScore",
  "serviceRpn",
] as const satisfies readonly Measure[];

export interface Charts {
  readonly kind: ChartKind;
  /** What the Pareto chart adds up. */
  readonly by: ParetoBasis;
  /** The measure of charts that show one. */
  readonly measure: (typeof ADDED_UP)[number];
}

export const useCharts = create<Charts>(() => ({
  kind: "pareto",
  by: "measure",
  measure: "rpn",
}));

/** What is asked for the chart that is looked at. */
export function questionOf({ kind, by, measure }: Charts): ChartQuestion {
  switch (kind) {
    case "pareto":
      return { chart: "pareto", by, measure };
    case "matrix":
      return { chart: "matrix" };
    case "beforeAfter":
      return { chart: "beforeAfter", measure };
    case "trend":
      return { chart: "trend" };
  }
}

/** The chart that is looked at; nothing before it was read. It stays in sight until the next one is there. */
export function useDrawnChart(): DrawnChart | null {
  const charts = useCharts();
  const language = useLanguage((state) => state.language);
  const document = useDocument((state) => state.document);
  const revision = useDocument((state) => state.revision);
  const [drawn, setDrawn] = useState<DrawnChart | null>(null);
  useEffect(() => {
    if (document === null) return;
    let isWished = true;
    host.chart(document, questionOf(charts), language).then((answer) => {
      if (isWished) setDrawn(answer);
    }, tellProblem);
    return () => {
      isWished = false;
    };
  }, [document, revision, charts, language]);
  return drawn;
}
