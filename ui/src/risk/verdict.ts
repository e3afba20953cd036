import type { HazardVerdict } from "../host";
import type { MessageKey } from "../i18n";

/** What the decision tree of HFMEA comes to, and why. */
export function sayVerdict(verdict: HazardVerdict): {
  readonly says: MessageKey;
  readonly because: MessageKey;
} {
  switch (verdict.verdict) {
    case "proceed":
      return { says: "hazard.proceed", because: "hazard.byTree.proceed" };
    case "stop":
      return { says: "hazard.stop", because: `hazard.byTree.${verdict.because}` };
    case "ask":
      return { says: `hazard.ask.${verdict.question}`, because: "hazard.byTree.ask" };
  }
}
