export { readMoney, readShare, sayMoney, sayShare } from "./amount";
export {
  errorKey,
  channelKindKey,
  evidenceKey,
  laneKindKey,
  linkKindKey,
  mapStateKey,
  markKey,
  type MessageKey,
  type MessageValues,
  noticeKey,
  operationKey,
  heatKey,
  presetKey,
  priorityKey,
  tagColourKey,
  translate,
} from "./catalogue";
export { readDuration, sayDuration } from "./duration";
export { speak, t, useLanguage, useT } from "./language";
export { sayTime, useSaidMargin, useSaidMoney, useSaidTime } from "./sums";
