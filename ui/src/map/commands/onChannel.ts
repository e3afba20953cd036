import type { Command } from "../../commands";
import {
  canChooseChannel,
  isOnChannel,
  offerChannels,
  toggleFocusedChannel,
} from "../channelPlaces";

/** What is done in a lane of channels. */
export const channelCommands: readonly Command[] = [
  {
    id: "channel.toggle",
    group: "card",
    label: "command.toggleChannel",
    shortcuts: ["X"],
    handledInPlace: true,
    enabled: isOnChannel,
    run: toggleFocusedChannel,
  },
  {
    id: "channel.choose",
    group: "card",
    label: "command.chooseChannel",
    handledInPlace: true,
    enabled: canChooseChannel,
    run: offerChannels,
  },
];
