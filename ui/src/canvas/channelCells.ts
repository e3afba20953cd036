// The places of a lane of channels: where the sub-row of a channel crosses a step.

import { newRecordId, perform } from "../document";
import type { ChannelId, Row } from "../host";
import type { Drawing } from "./drawing";
import type { Point } from "./geometry";
import { changeSelection, selectOnly, type GridPlace } from "./selection";

/** The channel in whose sub-row a place of the drawing lies; nothing in another lane or outside the sub-rows. */
export function channelAt(row: Row, { y }: Point): ChannelId | null {
  const below = y - row.y;
  for (const { sign, y: top, height } of row.entries) {
    if (sign.type === "channel" && below >= top && below < top + height) return sign.channel;
  }
  return null;
}

/** The card of a cell that uses a channel. */
function cardWith(drawing: Drawing, { column, row }: GridPlace, channel: ChannelId) {
  return drawing
    .cardsInCell(column, row)
    .find(
      ({ figure }) =>
        figure?.type === "channels" && figure.marks.some((mark) => mark.channel === channel),
    );
}

/** Says that a channel is used at a step, or, where it is said already, that it is not. */
export function toggleChannel(drawing: Drawing, place: GridPlace, channel: ChannelId): void {
  const lane = drawing.rows[place.row]?.lane;
  const step = drawing.columns[place.column]?.step;
  if (lane === undefined || step === undefined) return;
  const on = cardWith(drawing, place, channel) === undefined;
  // The new card is selected, so that another click takes it away again.
  const id = newRecordId();
  void perform({ operation: "placeChannel", id, lane, step, channel, on });
  changeSelection(() => selectOnly(on ? { type: "card", card: id } : { type: "cell", lane, step }));
}
