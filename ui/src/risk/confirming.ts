// Scores of earlier versions of a scale are said to mean the same on the one in force.

import { canChange } from "./deeds";
import { chosenRange, linesOf } from "./range";
import { confirmScores } from "./scales/deeds";

/** The failure modes of the chosen rows that have scores of earlier versions. */
function chosenEarlier(): readonly string[] {
  const range = chosenRange();
  if (range === null) return [];
  const rows = linesOf(range).map(({ row }) => row);
  const earlier = rows.filter(({ warnings }) => warnings.includes("earlier-scale"));
  return [...new Set(earlier.map(({ failureMode }) => failureMode))];
}

/** Whether one of the chosen rows has a score that can be confirmed. */
export const canConfirm = (): boolean => canChange() && chosenEarlier().length > 0;

/** Says that the scores of the chosen rows mean the same on the scales in force. */
export const confirmRows = (): void => void confirmScores(chosenEarlier(), null);
