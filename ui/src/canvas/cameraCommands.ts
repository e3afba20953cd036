// The commands of the camera, for shortcuts and the palette.

import type { Command } from "../commands";
import { useScene } from "./scene";
import { useSelection } from "./selection";
import { zoomStep, zoomToActualSize, zoomToFit, zoomToSelection } from "./viewport";

const isMapShown = (): boolean => useScene.getState().drawing !== null;

export const cameraCommands: readonly Command[] = [
  {
    id: "camera.zoomIn",
    group: "view",
    label: "command.zoomIn",
    // The plus of most keyboards stands on the key of the equals sign.
    shortcuts: ["Mod++", "Mod+="],
    enabled: isMapShown,
    run: () => zoomStep("in"),
  },
  {
    id: "camera.zoomOut",
    group: "view",
    label: "command.zoomOut",
    shortcuts: ["Mod+-"],
    enabled: isMapShown,
    run: () => zoomStep("out"),
  },
  {
    id: "camera.zoomToActualSize",
    group: "view",
    label: "command.zoomToActualSize",
    shortcuts: ["Mod+0"],
    enabled: isMapShown,
    run: zoomToActualSize,
  },
  {
    id: "camera.zoomToFit",
    group: "view",
    label: "command.zoomToFit",
    shortcuts: ["Mod+9"],
    enabled: isMapShown,
    run: zoomToFit,
  },
  {
    id: "camera.zoomToSelection",
    group: "view",
    label: "command.zoomToSelection",
    shortcuts: ["Mod+8"],
    enabled: () => isMapShown() && useSelection.getState().focus !== null,
    run: zoomToSelection,
  },
];
