import type { Command } from "../../commands";
import { useNavigation } from "../../session/navigation";
import { focusedLane } from "../inserting";
import { canHideLane, hiddenLanes, hideLane, showAllLanes, toggleLane } from "../lanes";
import { on } from "./on";

function hideableLane(): string | null {
  const lane = focusedLane();
  return lane !== null && canHideLane(lane) ? lane : null;
}

const mapWithHiddenLanes = (): string | null => {
  const { map } = useNavigation.getState();
  return map !== null && hiddenLanes(map).length > 0 ? map : null;
};

/** How lanes are shown. */
export const laneCommands: readonly Command[] = [
  {
    id: "lane.collapse",
    label: "command.collapseLane",
    shortcuts: ["C"],
    ...on(focusedLane, toggleLane),
  },
  {
    id: "lane.hide",
    label: "command.hideLane",
    shortcuts: ["H"],
    ...on(hideableLane, hideLane),
  },
  {
    id: "lane.showAll",
    label: "command.showLanes",
    ...on(mapWithHiddenLanes, showAllLanes),
  },
];
