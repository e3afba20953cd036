// The words for what time is spent on, in the order in which a person is offered them.

import type { TimeNature, Waste } from "../../host";
import type { MessageKey } from "../../i18n";

export const NATURES: readonly TimeNature[] = ["value-adding", "necessary", "waste"];

export const WASTES: readonly Waste[] = [
  "waiting",
  "rework",
  "over-processing",
  "hand-over",
  "queue",
  "communication",
  "idle-staff",
];

export const natureKey = (nature: TimeNature): MessageKey => `timeNature.${nature}`;
export const wasteKey = (waste: Waste): MessageKey => `waste.${waste}`;
