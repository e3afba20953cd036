// The places of a lane of channels: where the sub-row of a channel crosses a step.

import { channelsOfCard, mirror, newRecordId, perform } from "../document";
import type { CardId, ChannelId, LaneId, StepId } from "../host";

/** Where the sub-row of a channel crosses a step. */
export interface ChannelPlace {
  readonly lane: LaneId;
  readonly step: StepId;
  readonly channel: ChannelId;
}

/** The card that says that a channel is used at a step; nothing where none does. */
export function cardAtChannel({ lane, step, channel }: ChannelPlace): CardId | undefined {
  const records = mirror();
  const cards = records.cardsOfCell(lane, step);
  return cards.find(({ id }) => channelsOfCard(records, id).includes(channel))?.id;
}

/**
 * Says that a channel is used at a step, or, where it is said already, that it is not. Answers the card that says
 * so from then on; nothing where none does.
 */
export function toggleChannel(place: ChannelPlace): CardId | null {
  const on = cardAtChannel(place) === undefined;
  const id = newRecordId();
  const { lane, step, channel } = place;
  void perform({ operation: "placeChannel", id, lane, step, channel, on });
  return on ? id : null;
}
