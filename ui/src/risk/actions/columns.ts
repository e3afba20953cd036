// The columns in which the actions stand.

import type { Action, ActionDetail, ActionStatus, DmaicStage } from "../../host";
import type { MessageKey } from "../../i18n";
import type { Arrangement } from "./store";
import { WHENS, whenOf } from "./when";

export interface ActionColumn {
  readonly title: MessageKey;
  holds(action: Action, today: Date): boolean;
  /** What is said of an action that is moved there; nothing where it stands there by its day. */
  readonly said: ActionDetail | null;
}

const byDate: readonly ActionColumn[] = WHENS.map((when) => ({
  title: `actions.${when}` as const,
  holds: (action, today) => whenOf(action, today) === when,
  said: null,
}));

/** How far an action can come. Four of them are the stages of PDCA. */
export const STATUSES = [
  "planned",
  "started",
  "done",
  "verified",
  "dropped",
] as const satisfies readonly ActionStatus[];

const STAGE_OF_STATUS = {
  planned: "actions.plan",
  started: "actions.do",
  done: "actions.check",
  verified: "actions.act",
  dropped: "actionStatus.dropped",
} as const satisfies Record<ActionStatus, MessageKey>;

const pdca: readonly ActionColumn[] = STATUSES.map((status) => ({
  title: STAGE_OF_STATUS[status],
  holds: (action) => action.status === status,
  said: { property: "status", value: status },
}));

/** The stages of DMAIC, after none. */
export const DMAIC = [
  "none",
  "define",
  "measure",
  "analyse",
  "improve",
  "control",
] as const satisfies readonly (DmaicStage | "none")[];

const dmaic: readonly ActionColumn[] = DMAIC.map((stage) => ({
  title: `actions.stage.${stage}` as const,
  holds: (action) => (action.stage ?? "none") === stage,
  said: { property: "stage", value: stage === "none" ? null : stage },
}));

/** The columns of each arrangement, first to last. */
export const COLUMNS: Readonly<Record<Arrangement, readonly ActionColumn[]>> = {
  date: byDate,
  pdca,
  dmaic,
};
