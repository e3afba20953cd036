import type { WorksheetLine } from "../host";

/** The line of a row that is only being made: nothing of it is known yet. */
export function newLine(failureMode: string, cause: string): WorksheetLine {
  const unscored = {
    severity: null,
    occurrence: null,
    detection: null,
    recoverability: null,
    points: null,
    rpn: null,
    criticality: null,
    hazardScore: null,
    actionPriority: null,
  };
  const alone = { at: 0, of: 1 };
  return {
    row: { failureMode, cause, effect: null, ...unscored, after: null, warnings: [], rank: null },
    action: null,
    verdict: null,
    ofFailureMode: alone,
    ofCause: alone,
  };
}
