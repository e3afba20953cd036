// What the risk table is ranked by: a measure, and what parts rows for which it is equal.

import type { Factor, Measure } from "../../host";

/** The measures in the order in which they are offered. */
export const MEASURES: readonly Measure[] = [
  "rpn",
  "actionPriority",
  "criticality",
  "sod",
  "hazardScore",
  "serviceRpn",
];

/** What can part rows of an equal measure. */
export const BREAKERS: readonly Factor[] = [
  "severity",
  "occurrence",
  "detection",
  "recoverability",
];

/**
 * The tie-breakers after another one was chosen at a place, or none. One that stands elsewhere already changes
 * places with the one that it takes over from.
 */
export function breakAt(
  then: readonly Factor[],
  place: number,
  chosen: Factor | null,
): readonly Factor[] {
  if (chosen === null) return then.filter((_, at) => at !== place);
  const replaced = then[place];
  const changed = then.map((factor) => (factor === chosen ? (replaced ?? factor) : factor));
  const rest = replaced === undefined ? changed.filter((factor) => factor !== chosen) : changed;
  return [...rest.slice(0, place), chosen, ...rest.slice(place + 1)];
}
