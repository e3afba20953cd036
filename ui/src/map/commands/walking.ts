import type { Command } from "../../commands";
import { openFilterBar } from "../filterBarState";
import { focusMap } from "../focusMap";
import { goOutwards } from "../going";
import { startWalk, stopWalk, useWalkThrough, walkOn } from "../walkThrough";

const isWalking = (): boolean => useWalkThrough.getState().walking;

/**
 * The keys that go about the map. The grid follows them itself; the list names them for the sheet, and
 * chosen from the palette they lead to the map, where they work.
 */
export const walkingCommands: readonly Command[] = [
  {
    id: "map.type",
    group: "map",
    label: "command.typeText",
    shortcuts: ["A … Z"],
    handledInPlace: true,
    run: focusMap,
  },
  {
    id: "map.walk",
    group: "map",
    label: "command.walk",
    shortcuts: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
    handledInPlace: true,
    run: focusMap,
  },
  {
    id: "map.walkToEdge",
    group: "map",
    label: "command.walkToEdge",
    shortcuts: ["Mod+ArrowUp", "Mod+ArrowDown", "Home", "End"],
    handledInPlace: true,
    run: focusMap,
  },
  {
    id: "map.walkToCorner",
    group: "map",
    label: "command.walkToCorner",
    shortcuts: ["Mod+Home", "Mod+End"],
    handledInPlace: true,
    run: focusMap,
  },
  {
    id: "map.nextCell",
    group: "map",
    label: "command.nextCell",
    shortcuts: ["Tab", "Shift+Tab"],
    handledInPlace: true,
    run: focusMap,
  },
  {
    id: "map.leave",
    group: "map",
    label: "command.leave",
    shortcuts: ["Escape"],
    handledInPlace: true,
    run: () => void goOutwards(),
  },
  {
    id: "map.filter",
    group: "view",
    label: "command.filter",
    shortcuts: ["Mod+Shift+F"],
    run: openFilterBar,
  },
  {
    id: "walk.start",
    group: "map",
    label: "command.walkThrough",
    shortcuts: ["Mod+Shift+L"],
    run: startWalk,
  },
  {
    id: "walk.next",
    group: "map",
    label: "walk.next",
    shortcuts: ["PageDown"],
    enabled: isWalking,
    run: () => walkOn(1),
  },
  {
    id: "walk.previous",
    group: "map",
    label: "walk.previous",
    shortcuts: ["PageUp"],
    enabled: isWalking,
    run: () => walkOn(-1),
  },
  {
    id: "walk.stop",
    group: "map",
    label: "walk.stop",
    shortcuts: ["Escape"],
    handledInPlace: true,
    enabled: isWalking,
    run: stopWalk,
  },
  {
    id: "map.extend",
    group: "map",
    label: "command.extendSelection",
    shortcuts: ["Shift+ArrowUp", "Shift+ArrowRight"],
    handledInPlace: true,
    run: focusMap,
  },
  {
    id: "map.rearrange",
    group: "map",
    label: "command.rearrange",
    shortcuts: ["Alt+ArrowUp", "Alt+ArrowDown", "Alt+ArrowLeft", "Alt+ArrowRight"],
    handledInPlace: true,
    run: focusMap,
  },
];
