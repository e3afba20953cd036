// Sentences by key, in the reader's language.

import { IntlMessageFormat } from "intl-messageformat";

import type {
  ActionPriority,
  CardMark,
  ChannelKind,
  ErrorCode,
  EvidenceStatus,
  Heat,
  Language,
  LaneKind,
  LinkKind,
  MapPreset,
  MapState,
  NoticeCode,
  OperationName,
  TagColour,
} from "../host";
import english from "./en.json";
import chinese from "./zh-CN.json";

/** The name of a sentence. A key that is not in the catalogue does not compile. */
export type MessageKey = keyof typeof english;
/** What a sentence is filled with. */
export type MessageValues = Readonly<Record<string, string | number | Date>>;

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  en: english,
  "zh-CN": chinese,
};

// Reading a message costs more than filling it, and the same few hundred come again and again.
const formats = new Map<string, IntlMessageFormat>();

/** The sentence of this name in this language. */
export function translate(language: Language, key: MessageKey, values: MessageValues = {}): string {
  const name = `${language}/${key}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = new IntlMessageFormat(catalogues[language][key], language);
    formats.set(name, format);
  }
  return String(format.format(values));
}

// A family of keys by the word that it ends with: a word without its sentence does not compile.

export const errorKey = (code: ErrorCode): MessageKey => `error.${code}`;
export const noticeKey = (code: NoticeCode): MessageKey => `notice.${code}`;
export const channelKindKey = (kind: ChannelKind): MessageKey => `channelKind.${kind}`;
export const laneKindKey = (kind: LaneKind): MessageKey => `laneKind.${kind}`;
export const linkKindKey = (kind: LinkKind): MessageKey => `linkKind.${kind}`;
export const operationKey = (name: OperationName): MessageKey => `operation.${name}`;
export const presetKey = (preset: MapPreset): MessageKey => `preset.${preset}`;
export const mapStateKey = (state: MapState): MessageKey => `mapState.${state}`;
export const markKey = (mark: CardMark): MessageKey => `mark.${mark}`;
export const evidenceKey = (status: EvidenceStatus): MessageKey => `evidence.${status}`;
export const heatKey = (heat: Heat): MessageKey => `heat.${heat}`;
export const tagColourKey = (colour: TagColour): MessageKey => `tagColour.${colour}`;
export const priorityKey = (priority: ActionPriority): MessageKey => `priority.${priority}`;
