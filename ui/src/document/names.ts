// What records without a name of their own are called in the reader's language.

import type { ChannelId, Map, Persona, TouchpointId } from "../host";
import { channelKindKey, t } from "../i18n";
import type { Mirror } from "./mirror";

/** A channel's own title, or what its kind is called; empty for one that is gone. */
export function channelName(mirror: Mirror, channel: ChannelId): string {
  const row = mirror.get("channel", channel);
  if (row === undefined) return "";
  return row.title.trim() === "" ? t(channelKindKey(row.kind)) : row.title;
}

/** A touchpoint's own name, or that of its channel, or words for one that has neither. */
export function touchpointName(mirror: Mirror, touchpoint: TouchpointId): string {
  const { name = "", channel = null } = mirror.get("touchpoint", touchpoint) ?? {};
  if (name.trim() !== "") return name;
  return channel === null ? t("touchpoint.unnamed") : channelName(mirror, channel);
}

/** A persona's name, or words for one without a name. */
export function personaName({ name }: Persona): string {
  return name.trim() === "" ? t("persona.unnamed") : name;
}

/** A map's title, or words for one without a title. */
export function mapTitle({ title }: Pick<Map, "title">): string {
  return title.trim() === "" ? t("map.untitled") : title;
}
