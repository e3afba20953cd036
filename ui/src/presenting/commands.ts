import type { Command } from "../commands";
import { isProjectOpen, useNavigation } from "../session/navigation";
import { doOnWall, endPresentation, present, useDesk } from "./desk";

const isPresented = (): boolean => useDesk.getState().shown !== null;

/** What the desk can do about a presentation, wherever the focus is. */
export const deskCommands: readonly Command[] = [
  {
    id: "present.start",
    group: "presentation",
    label: "command.present",
    shortcuts: ["F5"],
    enabled: () => isProjectOpen() && useNavigation.getState().map !== null,
    run: () => void present(),
  },
  {
    id: "present.next",
    group: "presentation",
    label: "command.wallNext",
    shortcuts: ["Mod+Alt+PageDown"],
    enabled: isPresented,
    run: () => doOnWall("wall.next"),
  },
  {
    id: "present.previous",
    group: "presentation",
    label: "command.wallPrevious",
    shortcuts: ["Mod+Alt+PageUp"],
    enabled: isPresented,
    run: () => doOnWall("wall.previous"),
  },
  {
    id: "present.end",
    group: "presentation",
    label: "command.wallEnd",
    enabled: isPresented,
    run: endPresentation,
  },
];
