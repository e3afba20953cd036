// What a round can be about, and how its votes can become one score.

import type { Aggregation, Factor } from "../../host";
import type { MessageKey } from "../../i18n";

/** The factors in the order in which they are scored. */
export const FACTORS: readonly Factor[] = ["severity", "occurrence", "detection", "recoverability"];

export const AGGREGATIONS: readonly Aggregation[] = ["median", "mean", "worst"];

/** The name of a way of aggregating. */
export const aggregationKey = (aggregation: Aggregation): MessageKey =>
  `team.aggregation.${aggregation}`;
