// What is done to the channels of the service.

import { followerAfter } from "../controls/ordering";
import {
  channelName,
  type Mirror,
  mirror,
  newGesture,
  newRecordId,
  perform,
  tellDeleted,
} from "../document";
import type { ChannelId, ChannelKind, ContactChannel } from "../host";
import { t } from "../i18n";

/** How many touchpoints are of a channel, and how many personas use it. */
export interface Uses {
  readonly touchpoints: number;
  readonly personas: number;
}

export function usesOf(records: Mirror, channel: ChannelId): Uses {
  return {
    touchpoints: records.touchpoints().filter((row) => row.channel === channel).length,
    personas: records
      .personasInOrder()
      .filter(({ id }) => records.channelsOf(id).some((used) => used.channel === channel)).length,
  };
}

/** "3 touchpoints · 1 persona", or that nothing uses it. */
export function usesInWords({ touchpoints, personas }: Uses): string {
  const parts = [
    ...(touchpoints > 0 ? [t("touchpoint.count", { count: touchpoints })] : []),
    ...(personas > 0 ? [t("count.personas", { count: personas })] : []),
  ];
  return parts.length === 0 ? t("channels.unused") : parts.join(" · ");
}

/** Makes a channel of a kind behind the others. */
export function addChannel(kind: ChannelKind): void {
  void perform({ operation: "addChannel", id: newRecordId(), kind, title: "" });
}

export function editChannel(
  { id, kind, title }: ContactChannel,
  changed: Partial<Pick<ContactChannel, "kind" | "title">>,
): void {
  void perform({ operation: "editChannel", channel: id, kind, title, ...changed });
}

/** Moves a channel by one place; nothing happens at the ends. */
export async function moveChannel(channel: ChannelId, by: 1 | -1): Promise<void> {
  const before = followerAfter(mirror().channelsInOrder(), channel, by);
  if (before !== undefined) await perform({ operation: "moveChannel", channel, before });
}

/**
 * Deletes a channel. Touchpoints that go by its name keep it, also where that is only what its kind is called,
 * which the document does not know.
 */
export async function deleteChannel({ id, kind, title }: ContactChannel): Promise<void> {
  const gesture = newGesture();
  const name = channelName(mirror(), id);
  const lendsItsName = mirror()
    .touchpoints()
    .some((row) => row.channel === id && row.name === "");
  if (title === "" && lendsItsName) {
    await perform({ operation: "editChannel", channel: id, kind, title: name }, gesture);
  }
  const change = await perform({ operation: "deleteChannel", channel: id }, gesture);
  tellDeleted(change, "deleted.channel", name, { table: "channel", count: 1 });
}
