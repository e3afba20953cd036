// A lane of channels by keyboard: setting a channel at a step, taking it away, and choosing one that the lane has
// no sub-row for yet.

import { create } from "zustand";

import { cardAtChannel, toggleChannel } from "../canvas/channelCells";
import {
  type ChannelChoice,
  channelChoices,
  channelsOfCard,
  chosenChannel,
  mirror,
  newGesture,
  newRecordId,
  perform,
} from "../document";
import { currentCell, currentFocus, focusOn, isWritable } from "./current";
import { contentOf } from "./editTarget";
import type { PlaceOf } from "./place";

/** The cell for which a channel is being chosen in place. */
export const useChannelChoice = create<{ readonly cell: PlaceOf<"cell"> | null }>()(() => ({
  cell: null,
}));

export function closeChannelChoice(): void {
  useChannelChoice.setState({ cell: null });
}

/** Whether the focus is where a channel can be set or taken away. */
export function isOnChannel(): boolean {
  const focus = currentFocus();
  return isWritable() && focus?.type === "cell" && focus.channel !== undefined;
}

/** Sets the channel of the focused place at its step, or takes it away. The focus stays. */
export function toggleFocusedChannel(): void {
  const focus = currentFocus();
  if (focus?.type !== "cell" || focus.channel === undefined) return;
  toggleChannel({ ...focus, channel: focus.channel });
}

/** What Enter does in a lane of channels: goes to the card that uses a channel, sets one, or offers all of them. */
export function openChannelPlace(place: PlaceOf<"cell">): void {
  const { lane, step, channel } = place;
  const card = channel === undefined ? undefined : cardAtChannel({ lane, step, channel });
  if (card !== undefined) focusOn({ type: "card", card });
  else if (!isWritable()) return;
  else if (channel !== undefined) toggleChannel({ lane, step, channel });
  else useChannelChoice.setState({ cell: { type: "cell", lane, step } });
}

/** Whether the focus is in a lane of channels. */
export function canChooseChannel(): boolean {
  return isWritable() && contentOf(mirror(), currentCell()?.lane) === "channels";
}

/** Offers the channels for the focused step. */
export function offerChannels(): void {
  const cell = currentCell();
  if (cell !== null) useChannelChoice.setState({ cell: { ...cell } });
}

/** The channels that a step does not use yet. */
export function channelsToChoose({ lane, step }: PlaceOf<"cell">): readonly ChannelChoice[] {
  const records = mirror();
  const used = new Set(
    records.cardsOfCell(lane, step).flatMap(({ id }) => channelsOfCard(records, id)),
  );
  return channelChoices(records).filter(({ channel }) => channel === null || !used.has(channel));
}

/** Sets a channel at a step, and goes to its place as soon as there is one. */
export async function setChannel(cell: PlaceOf<"cell">, choice: ChannelChoice): Promise<void> {
  const gesture = newGesture();
  const { lane, step } = cell;
  const channel = chosenChannel(choice, gesture);
  const id = newRecordId();
  const operation = { operation: "placeChannel", id, lane, step, channel, on: true } as const;
  if ((await perform(operation, gesture)) !== null) focusOn({ type: "cell", lane, step, channel });
}
