import type { Command } from "../../commands";
import { toggleTimePanel } from "../time/panel";

/** What is asked about the time and money of the map. */
export const timeCommands: readonly Command[] = [
  {
    id: "map.time",
    group: "view",
    label: "command.timePanel",
    shortcuts: ["Mod+Shift+D"],
    run: toggleTimePanel,
  },
];
