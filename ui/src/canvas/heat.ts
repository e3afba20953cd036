// How hot a card is drawn: the three steps of risk.

import type { ActionPriority, CardRisk, Heat } from "../host";
import type { Drawing } from "./drawing";

export type HeatLevel = "low" | "medium" | "high";

const OF_PRIORITY: Readonly<Record<ActionPriority, HeatLevel>> = {
  H: "high",
  M: "medium",
  L: "low",
};

/** Tells the level of a card's risk; nothing for a card that has no score or while heat is off. */
export type HeatScale = (risk: CardRisk) => HeatLevel | null;

/**
 * The scale of a map. By Action Priority it is the priority itself. An RPN has no pass line of its own, so
 * by RPN a card is compared with the worst of the map: the upper third is high, the lower third low.
 */
export function heatScale(heat: Heat, drawing: Drawing): HeatScale {
  switch (heat) {
    case "off":
      return () => null;
    case "action-priority":
      return ({ actionPriority }) => (actionPriority === null ? null : OF_PRIORITY[actionPriority]);
    case "rpn": {
      const worst = drawing.highestRpn();
      return ({ rpn }) =>
        rpn === null ? null : rpn * 3 > worst * 2 ? "high" : rpn * 3 > worst ? "medium" : "low";
    }
  }
}
