import type { Command } from "../../commands";
import { editingCommands } from "./editing";
import { cardCommands } from "./onCard";
import { channelCommands } from "./onChannel";
import { laneCommands } from "./onLane";
import { linkCommands } from "./onLink";
import { structureCommands } from "./structure";
import { timeCommands } from "./time";
import { walkingCommands } from "./walking";

/** Everything that can be done on the map, in the order in which the sheet of shortcuts shows it. */
export const mapCommands: readonly Command[] = [
  ...walkingCommands,
  ...structureCommands,
  ...laneCommands,
  ...cardCommands,
  ...channelCommands,
  ...linkCommands,
  ...editingCommands,
  ...timeCommands,
];
