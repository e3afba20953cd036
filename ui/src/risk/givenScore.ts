// The record behind a score in the worksheet: when it was given, and on which version of its scale.

import type { Mirror } from "../document";
import type { Rating, Scale, WorksheetLine } from "../host";
import { scoreOf } from "./columns";
import type { Cells, ScoreCells } from "./columns/column";

/** The record of the score that a cell shows; of several effects that of the one that gives the severity. */
export function givenScore(
  records: Mirror,
  line: WorksheetLine,
  cells: ScoreCells,
): Rating | undefined {
  const { factor, after } = cells;
  const { failureMode, cause } = line.row;
  const given =
    factor === "severity"
      ? records.effectsOf(failureMode).map(({ id }) => records.ratingsOfEffect(id))
      : [records.ratingsOfCause(cause ?? "")];
  const shown = scoreOf(line, cells);
  return given
    .flatMap((ratings) => {
      const byNumber = ratings
        .filter((rating) => rating.factor === factor)
        .toSorted((one, other) => one.number - other.number);
      return byNumber.at(after ? -1 : 0) ?? [];
    })
    .find(({ score }) => score === shown);
}

/** The version of the scale on which the score of a cell was given, where that is no longer in force. */
export function earlierScaleOf(
  records: Mirror,
  line: WorksheetLine,
  cells: Cells,
): Scale | undefined {
  if (cells.kind !== "score" || !line.row.warnings.includes("earlier-scale")) return undefined;
  const scale = records.get("scale", givenScore(records, line, cells)?.scale ?? "");
  return scale === records.scaleInForce(cells.factor) ? undefined : scale;
}
