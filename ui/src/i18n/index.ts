export {
  errorKey,
  laneKindKey,
  type MessageKey,
  type MessageValues,
  noticeKey,
  operationKey,
  translate,
} from "./catalogue";
export { speak, t, useLanguage, useT } from "./language";
