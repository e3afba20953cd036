// Touchpoints that people meet under one name in several channels, and whether these promise the same.

import { channelName, type Mirror } from "../document";
import type { ChannelKind, Touchpoint } from "../host";
import { type MessageKey, sayDuration, t } from "../i18n";

/** One of them: a touchpoint in its channel. */
export interface Side {
  readonly touchpoint: Touchpoint;
  readonly channel: string;
  readonly kind: ChannelKind | null;
}

export interface ComparedProperty {
  readonly label: MessageKey;
  /** What each side says, in the order of the sides; empty where one says nothing. */
  readonly texts: readonly string[];
  readonly differs: boolean;
}

export interface Compared {
  readonly name: string;
  readonly sides: readonly Side[];
  readonly properties: readonly ComparedProperty[];
  /** How many of the properties differ. */
  readonly differences: number;
}

const PROPERTIES: readonly (readonly [MessageKey, (row: Touchpoint) => string])[] = [
  ["touchpoint.standard", (row) => row.standard],
  ["touchpoint.timeLimit", (row) => (row.timeLimit === null ? "" : sayDuration(row.timeLimit))],
  ["touchpoint.purpose", (row) => row.purpose],
  ["touchpoint.owner", (row) => row.owner],
  ["touchpoint.evidence", (row) => row.evidence],
];

/** A text by what it says: letters in full width, in capitals, or farther apart say the same. */
export const normalised = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();

/** The touchpoints of one name in more than one channel, those with the most differences first. */
export function comparedTouchpoints(mirror: Mirror): readonly Compared[] {
  const byName = new Map<string, Touchpoint[]>();
  for (const row of mirror.touchpoints()) {
    const name = normalised(row.name);
    if (name !== "") byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName.values()]
    .filter((rows) => new Set(rows.map(({ channel }) => channel)).size > 1)
    .map((rows) => compare(mirror, rows))
    .sort(
      (one, other) => other.differences - one.differences || one.name.localeCompare(other.name),
    );
}

function compare(mirror: Mirror, rows: readonly Touchpoint[]): Compared {
  const order = mirror.channelsInOrder().map(({ id }) => id);
  const place = ({ channel }: Touchpoint) => (channel === null ? Infinity : order.indexOf(channel));
  const sides = [...rows]
    .sort((one, other) => (place(one) < place(other) ? -1 : Number(place(one) > place(other))))
    .map((touchpoint): Side => {
      const { channel } = touchpoint;
      return {
        touchpoint,
        channel: channel === null ? t("touchpoint.noChannel") : channelName(mirror, channel),
        kind: channel === null ? null : (mirror.get("channel", channel)?.kind ?? null),
      };
    });
  const properties = PROPERTIES.map(([label, read]): ComparedProperty => {
    const texts = sides.map(({ touchpoint }) => read(touchpoint));
    return { label, texts, differs: new Set(texts.map(normalised)).size > 1 };
  });
  return {
    name: sides[0]?.touchpoint.name ?? "",
    sides,
    properties,
    differences: properties.filter(({ differs }) => differs).length,
  };
}
