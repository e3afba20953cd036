// What can be done on the wall: by its own keys, by a clicker, whose buttons send the keys of slide shows, and from the
// desk by the names of these commands.

import type { Command } from "../commands";
import { mirror } from "../document";
import { showOverlay } from "../session/overlay";
import {
  goBack,
  goOn,
  goToFrame,
  look,
  nextHeat,
  restartClock,
  revealLanes,
  toggleClock,
  toggleCover,
  toggleCurves,
  toggleLanes,
  toggleTool,
  useWall,
  walkBy,
  wipe,
  wipeLast,
} from "./wall";
import { endOnWall } from "./wallWindow";

const group = "presentation";
const areRevealed = (): boolean => useWall.getState().lanes !== null;
const isDrawnOver = (): boolean => useWall.getState().strokes.length > 0;
const revealBy = (by: 1 | -1): void => revealLanes((useWall.getState().lanes ?? 0) + by);

export const wallCommands: readonly Command[] = [
  {
    id: "wall.next",
    group,
    label: "command.wallNext",
    shortcuts: ["PageDown", "ArrowRight", " ", "Enter"],
    run: goOn,
  },
  {
    id: "wall.previous",
    group,
    label: "command.wallPrevious",
    shortcuts: ["PageUp", "ArrowLeft", "Backspace"],
    run: goBack,
  },
  {
    id: "wall.first",
    group,
    label: "command.wallFirst",
    shortcuts: ["Home"],
    run: () => goToFrame(0),
  },
  {
    id: "wall.last",
    group,
    label: "command.wallLast",
    shortcuts: ["End"],
    run: () => goToFrame(Infinity),
  },
  {
    id: "wall.again",
    group,
    label: "command.wallAgain",
    shortcuts: ["0"],
    run: () => look(),
  },
  {
    id: "wall.byPhases",
    group,
    label: "command.wallByPhases",
    shortcuts: ["1"],
    run: () => walkBy("phases"),
  },
  {
    id: "wall.bySteps",
    group,
    label: "command.wallBySteps",
    shortcuts: ["2"],
    run: () => walkBy("steps"),
  },
  {
    id: "wall.byStops",
    group,
    label: "command.wallByStops",
    shortcuts: ["3"],
    enabled: () => mirror().stops().length > 0,
    run: () => walkBy("stops"),
  },
  {
    id: "wall.lanes",
    group,
    label: "command.wallLanes",
    shortcuts: ["R"],
    run: toggleLanes,
  },
  {
    id: "wall.nextLane",
    group,
    label: "command.wallNextLane",
    shortcuts: ["ArrowDown"],
    enabled: areRevealed,
    run: () => revealBy(1),
  },
  {
    id: "wall.previousLane",
    group,
    label: "command.wallPreviousLane",
    shortcuts: ["ArrowUp"],
    enabled: areRevealed,
    run: () => revealBy(-1),
  },
  {
    id: "wall.pointer",
    group,
    label: "command.wallPointer",
    shortcuts: ["L"],
    run: () => toggleTool("pointer"),
  },
  {
    id: "wall.spotlight",
    group,
    label: "command.wallSpotlight",
    shortcuts: ["S"],
    run: () => toggleTool("spotlight"),
  },
  {
    id: "wall.pen",
    group,
    label: "command.wallPen",
    shortcuts: ["D"],
    run: () => toggleTool("pen"),
  },
  {
    id: "wall.wipeLast",
    group,
    label: "command.wallWipeLast",
    shortcuts: ["Mod+Z"],
    enabled: isDrawnOver,
    run: wipeLast,
  },
  {
    id: "wall.wipe",
    group,
    label: "command.wallWipe",
    shortcuts: ["E"],
    enabled: isDrawnOver,
    run: wipe,
  },
  {
    id: "wall.heat",
    group,
    label: "command.wallHeat",
    shortcuts: ["H"],
    run: nextHeat,
  },
  {
    id: "wall.curves",
    group,
    label: "command.wallCurves",
    shortcuts: ["C"],
    run: toggleCurves,
  },
  {
    id: "wall.black",
    group,
    label: "command.wallBlack",
    shortcuts: ["B", "."],
    run: () => toggleCover("black"),
  },
  {
    id: "wall.white",
    group,
    label: "command.wallWhite",
    shortcuts: ["W", ","],
    run: () => toggleCover("white"),
  },
  {
    id: "wall.clock",
    group,
    label: "command.wallClock",
    shortcuts: ["T"],
    run: toggleClock,
  },
  {
    id: "wall.restartClock",
    group,
    label: "command.wallRestartClock",
    shortcuts: ["Shift+T"],
    run: restartClock,
  },
  {
    id: "wall.shortcuts",
    group,
    label: "shortcuts.title",
    shortcuts: ["?"],
    run: () => showOverlay("shortcuts"),
  },
  {
    id: "wall.end",
    group,
    label: "command.wallEnd",
    shortcuts: ["Escape", "F5"],
    run: endOnWall,
  },
];
