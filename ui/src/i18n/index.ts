export {
  errorKey,
  channelKindKey,
  laneKindKey,
  linkKindKey,
  markKey,
  type MessageKey,
  type MessageValues,
  noticeKey,
  operationKey,
  presetKey,
  priorityKey,
  translate,
} from "./catalogue";
export { speak, t, useLanguage, useT } from "./language";
