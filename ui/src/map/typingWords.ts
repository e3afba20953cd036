import { laneName } from "../canvas/accessibleName";
import type { Mirror } from "../document";
import { laneKindKey, type MessageKey, type MessageValues } from "../i18n";
import type { EditTarget } from "./editTarget";

type Translate = (key: MessageKey, values?: MessageValues) => string;

/** What the text field is for, as assistive technology says it. */
export function typingLabel(t: Translate, mirror: Mirror, target: EditTarget): string {
  switch (target.type) {
    case "new-card": {
      const lane = mirror.get("lane", target.lane);
      const kind = lane === undefined ? "" : t(laneKindKey(lane.kind));
      return t("typing.newCardLabel", {
        lane: lane === undefined || lane.title === "" ? kind : lane.title,
        step: mirror.get("step", target.step)?.title ?? "",
      });
    }
    case "new-value": {
      const lane = mirror.get("lane", target.lane);
      return t("typing.numberLabel", {
        lane: lane === undefined ? "" : laneName({ lane: lane.id, kind: lane.kind }),
        step: mirror.get("step", target.step)?.title ?? "",
      });
    }
    case "value":
      return t("typing.valueLabel");
    case "card":
      return t("typing.cardLabel");
    case "new-step":
      return t("typing.newStepLabel");
    case "step":
      return t("typing.stepLabel");
    case "lane":
      return t("typing.laneLabel");
    case "phase":
      return t("typing.phaseLabel");
    case "link-label":
      return t("typing.linkLabel");
    case "failure-mode":
      return t("typing.failureModeLabel");
  }
}

/** What stands in the field while it is empty. */
export function typingPrompt(t: Translate, mirror: Mirror, target: EditTarget): string {
  switch (target.type) {
    case "new-card":
    case "card":
      return t("typing.card");
    case "new-value":
    case "value":
      return t("typing.number");
    case "new-step":
      return t("typing.newStep");
    case "step":
      return t("typing.step");
    case "lane": {
      const kind = mirror.get("lane", target.lane)?.kind;
      return kind === undefined ? "" : t(laneKindKey(kind));
    }
    case "phase":
      return t("typing.phase");
    case "link-label":
      return t("typing.link");
    case "failure-mode":
      return t("typing.failureMode");
  }
}
