import { mirror } from "../../document";
import type { ChartPlace, WorksheetFilter } from "../../host";
import { changeOrder } from "../layout";
import { showWorksheet } from "../page";
import { showFailureMode } from "../store";

/** Shows the rows of the table that a part of a chart stands for. */
export function openRows(place: ChartPlace): void {
  showWorksheet();
  if (place.place === "row") void showFailureMode(place.failureMode);
  else changeOrder({ filters: [...filtersOf(place)] });
}

function filtersOf(place: Exclude<ChartPlace, { place: "row" }>): readonly WorksheetFilter[] {
  if (place.place === "step") {
    if (place.step === null) return [{ column: "card", test: { kind: "empty" }, now: false }];
    const title = mirror().get("step", place.step)?.title ?? "";
    return [{ column: "step", test: { kind: "oneOf", words: [title] }, now: false }];
  }
  return [...exactly("severity", place.severity), ...exactly("occurrence", place.occurrence)];
}

/** The matrix counts the scores that hold now. A half point stands in the cell of the next whole one. */
const exactly = (column: "severity" | "occurrence", points: number): readonly WorksheetFilter[] => [
  { column, test: { kind: "atLeast", number: points - 0.5 }, now: true },
  { column, test: { kind: "atMost", number: points }, now: true },
];
