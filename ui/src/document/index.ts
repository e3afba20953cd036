// The open project as the page knows it.

export { inBase64 } from "./base64";
export {
  CHANNEL_KINDS,
  type ChannelChoice,
  channelChoices,
  channelsOfCard,
  chosenChannel,
} from "./channels";
export { tellDeleted } from "./deleted";
export { importImage } from "./images";
export { CARD_MARKS, hasMark, marksOf } from "./marks";
export { Mirror, type RowOf } from "./mirror";
export { channelName, mapTitle, personaName, touchpointName } from "./names";
export { newGesture, newRecordId } from "./newIds";
export {
  closeProject,
  type DocumentState,
  limitUndo,
  mirror,
  nameVersion,
  onChange,
  perform,
  redo,
  settled,
  showProject,
  takeChange,
  undo,
  useDocument,
  useMirror,
  useReadOnly,
  viewMap,
} from "./store";
