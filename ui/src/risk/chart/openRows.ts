import { mirror } from "../../document";
import type { ChartPlace, RiskRow, Score } from "../../host";
import { showFailureMode, useRisks } from "../store";
import { showCharts } from "./store";

/** Goes to the rows of the table that a part of a chart stands for: to the first of them. */
export function openRows(place: ChartPlace): void {
  const first = useRisks.getState().rows?.find((row) => standsFor(place, row));
  if (first === undefined) return;
  showCharts(false);
  showFailureMode(first.failureMode);
}

function standsFor(place: ChartPlace, row: RiskRow): boolean {
  switch (place.place) {
    case "row":
      return row.failureMode === place.failureMode && row.cause === place.cause;
    case "step":
      return stepOf(row) === place.step;
    case "cell":
      return isIn(row.severity, place.severity) && isIn(row.occurrence, place.occurrence);
  }
}

/** A half point stands in the cell of the next whole one. */
const isIn = (score: Score | null, points: number): boolean =>
  score !== null && Math.ceil(score) === points;

function stepOf({ failureMode }: RiskRow): string | null {
  const card = mirror().get("failure_mode", failureMode)?.card;
  return (card === undefined ? undefined : mirror().get("card", card))?.step ?? null;
}
