// The sub-rows of a lane of channels: where in the lane each lies.

import type { ChannelId, HeaderEntry, Row } from "../host";
import type { Point } from "./geometry";

/** The sub-row of a channel; nothing in a lane that has none of it. */
export function subRowOf(row: Row, channel: ChannelId): HeaderEntry | undefined {
  return row.entries.find(({ sign }) => sign.type === "channel" && sign.channel === channel);
}

/** The channel in whose sub-row a place of the drawing lies; nothing in another lane or outside the sub-rows. */
export function channelAt(row: Row, { y }: Point): ChannelId | null {
  const below = y - row.y;
  for (const { sign, y: top, height } of row.entries) {
    if (sign.type === "channel" && below >= top && below < top + height) return sign.channel;
  }
  return null;
}
