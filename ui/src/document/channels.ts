// Which channels there are to choose from: those of the project, and each kind that it has no channel of yet; and
// which ones a card has.

import type { CardId, ChannelId, ChannelKind } from "../host";
import { channelKindKey, t } from "../i18n";
import type { Mirror } from "./mirror";
import { channelName } from "./names";
import { newRecordId } from "./newIds";
import { perform } from "./store";

/** The kinds of channels, from person to person to the most distant. */
export const CHANNEL_KINDS: readonly ChannelKind[] = [
  "in-person",
  "telephone",
  "website",
  "app",
  "email",
  "message",
  "social-media",
  "post",
  "print",
  "broadcast",
  "self-service",
  "other",
];

/** The channels of the touchpoints that stand on a card, each as often as it is met there. */
export function channelsOfCard(mirror: Mirror, card: CardId): readonly ChannelId[] {
  return mirror
    .placementsOfCard(card)
    .flatMap(({ touchpoint }) => mirror.get("touchpoint", touchpoint)?.channel ?? []);
}

export interface ChannelChoice {
  /** The channel; nothing for one that is made when it is chosen. */
  readonly channel: ChannelId | null;
  readonly kind: ChannelKind;
  readonly name: string;
}

/** The channels that can be chosen: those that are there first. */
export function channelChoices(mirror: Mirror): readonly ChannelChoice[] {
  const known = mirror.channelsInOrder();
  const kinds = new Set(known.map(({ kind }) => kind));
  return [
    ...known.map(({ id, kind }) => ({ channel: id, kind, name: channelName(mirror, id) })),
    ...CHANNEL_KINDS.filter((kind) => !kinds.has(kind)).map((kind) => ({
      channel: null,
      kind,
      name: t(channelKindKey(kind)),
    })),
  ];
}

/** The chosen channel, made within the gesture where it is not there yet. */
export function chosenChannel({ channel, kind }: ChannelChoice, gesture: string): ChannelId {
  if (channel !== null) return channel;
  const id = newRecordId();
  void perform({ operation: "addChannel", id, kind, title: "" }, gesture);
  return id;
}
