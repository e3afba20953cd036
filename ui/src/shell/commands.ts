// What the shell can be told to do, wherever the focus is.

import type { Command } from "../commands";
import { closeProject, mirror, redo, undo, useDocument } from "../document";
import type { Map, OperationName } from "../host";
import { operationKey, t } from "../i18n";
import { chooseMapFile } from "../maps/import/mapFile";
import { addMapBelow, duplicateMap, makeToBe } from "../maps/maps";
import { filterByNextPersona, hasPersonasInView } from "../session/filters";
import { showGuideHere } from "../session/guide";
import { goBack, isMapView, isProjectOpen, showView, useNavigation } from "../session/navigation";
import { showOverlay } from "../session/overlay";
import { toggleRail } from "../session/rail";
import { changeSettings, HEATS, useSettings } from "../session/settings";
import { chooseOrTell, exportProject, exportTouchpoints, saveCopy } from "./project";
import { closeWindow, newWindow } from "./windows";

const isWritable = (): boolean => isProjectOpen() && useDocument.getState().readOnly === null;

const named = (operation: OperationName | null) => ({
  operation: operation === null ? "" : t(operationKey(operation)),
});

/** The map that is looked at, or was last. */
function shownMap(): Map | undefined {
  const { map } = useNavigation.getState();
  return map === null ? undefined : mirror().get("map", map);
}

function withShownMap(deed: (map: Map) => Promise<void>): void {
  const map = shownMap();
  if (map !== undefined) void deed(map);
}

function nextHeat(): void {
  const at = HEATS.indexOf(useSettings.getState().heat);
  changeSettings({ heat: HEATS[(at + 1) % HEATS.length] ?? "off" });
}

export const shellCommands: readonly Command[] = [
  {
    id: "edit.undo",
    group: "edit",
    label: "command.undo",
    values: () => named(useDocument.getState().undo.undo),
    shortcuts: ["Mod+Z"],
    enabled: () => useDocument.getState().undo.undo !== null,
    run: () => void undo(),
  },
  {
    id: "edit.redo",
    group: "edit",
    label: "command.redo",
    values: () => named(useDocument.getState().undo.redo),
    shortcuts: ["Mod+Shift+Z", "Mod+Y"],
    enabled: () => useDocument.getState().undo.redo !== null,
    run: () => void redo(),
  },
  {
    id: "view.palette",
    group: "view",
    label: "command.palette",
    shortcuts: ["Mod+K"],
    enabled: isProjectOpen,
    run: () => showOverlay("palette"),
  },
  {
    id: "view.map",
    group: "view",
    label: "command.showMap",
    shortcuts: ["Mod+1"],
    enabled: isProjectOpen,
    run: () => showView("map"),
  },
  {
    id: "view.risks",
    group: "view",
    label: "command.showRisks",
    shortcuts: ["Mod+2"],
    enabled: isProjectOpen,
    run: () => showView("risks"),
  },
  {
    id: "view.touchpoints",
    group: "view",
    label: "command.showTouchpoints",
    shortcuts: ["Mod+3"],
    enabled: isProjectOpen,
    run: () => showView("touchpoints"),
  },
  {
    id: "view.personas",
    group: "view",
    label: "command.showPersonas",
    shortcuts: ["Mod+4"],
    enabled: isProjectOpen,
    run: () => showView("personas"),
  },
  {
    id: "view.compare",
    group: "view",
    label: "command.compareMaps",
    shortcuts: ["Mod+5"],
    enabled: () => isProjectOpen() && mirror().count("map") > 1,
    run: () => showView("compare"),
  },
  {
    id: "view.maps",
    group: "view",
    label: "command.showMaps",
    shortcuts: ["Mod+6"],
    enabled: isProjectOpen,
    run: () => showView("maps"),
  },
  {
    id: "view.back",
    group: "view",
    label: "command.back",
    shortcuts: ["Mod+["],
    enabled: () => useNavigation.getState().trail.length > 0,
    run: goBack,
  },
  {
    id: "view.heat",
    group: "view",
    label: "command.nextHeat",
    shortcuts: ["Mod+Shift+H"],
    enabled: isMapView,
    run: nextHeat,
  },
  {
    id: "view.nextPersona",
    group: "view",
    label: "command.nextPersona",
    shortcuts: ["Mod+Shift+Y"],
    enabled: () => isMapView() && hasPersonasInView(),
    run: filterByNextPersona,
  },
  {
    id: "view.rail",
    group: "view",
    label: "command.toggleRail",
    shortcuts: ["Mod+B"],
    enabled: isMapView,
    run: toggleRail,
  },
  {
    id: "view.inspector",
    group: "view",
    label: "command.toggleInspector",
    shortcuts: ["Mod+I"],
    enabled: isMapView,
    run: () => changeSettings({ inspectorOpen: !useSettings.getState().inspectorOpen }),
  },
  {
    id: "view.minimap",
    group: "view",
    label: "command.toggleMinimap",
    shortcuts: ["Mod+Shift+M"],
    enabled: isMapView,
    run: () => changeSettings({ minimapOpen: !useSettings.getState().minimapOpen }),
  },
  {
    id: "view.settings",
    group: "view",
    label: "command.settings",
    shortcuts: ["Mod+,"],
    run: () => showOverlay("settings"),
  },
  {
    id: "view.shortcuts",
    group: "view",
    label: "command.shortcuts",
    shortcuts: ["?"],
    run: () => showOverlay("shortcuts"),
  },
  {
    id: "view.guide",
    group: "view",
    label: "guide.title",
    shortcuts: ["F1"],
    run: showGuideHere,
  },
  {
    id: "view.about",
    group: "view",
    label: "command.about",
    run: () => showOverlay("about"),
  },
  {
    id: "project.open",
    group: "project",
    label: "start.open",
    shortcuts: ["Mod+O"],
    run: () => void chooseOrTell(),
  },
  {
    id: "project.addMap",
    group: "project",
    label: "rail.add",
    enabled: isWritable,
    run: () => showOverlay("newMap"),
  },
  {
    id: "project.addMapBelow",
    group: "project",
    label: "map.addBelow",
    enabled: () => isWritable() && shownMap() !== undefined,
    run: () => withShownMap(addMapBelow),
  },
  {
    id: "project.importMap",
    group: "project",
    label: "mapImport.command",
    // Without a project it begins one.
    enabled: () => useDocument.getState().readOnly === null,
    run: () => void chooseMapFile(),
  },
  {
    id: "project.tags",
    group: "project",
    label: "command.tags",
    enabled: isProjectOpen,
    run: () => showOverlay("tags"),
  },
  {
    id: "project.channels",
    group: "project",
    label: "command.channels",
    enabled: isProjectOpen,
    run: () => showOverlay("channels"),
  },
  {
    id: "project.makeToBe",
    group: "project",
    label: "map.makeToBe",
    enabled: () => isWritable() && shownMap()?.state === "as-is",
    run: () => withShownMap(({ id }) => makeToBe(id)),
  },
  {
    id: "project.duplicateMap",
    group: "project",
    label: "map.duplicate",
    enabled: () => isWritable() && shownMap() !== undefined,
    run: () => withShownMap(({ id }) => duplicateMap(id)),
  },
  {
    id: "project.saveCopy",
    group: "project",
    label: "command.saveCopy",
    shortcuts: ["Mod+Shift+S"],
    enabled: isProjectOpen,
    run: () => void saveCopy(),
  },
  {
    id: "project.exportMap",
    group: "project",
    label: "command.exportMap",
    shortcuts: ["Mod+E"],
    enabled: () => useNavigation.getState().map !== null && isProjectOpen(),
    run: () => showOverlay("exportMap"),
  },
  {
    id: "project.printMap",
    group: "project",
    label: "command.printMap",
    shortcuts: ["Mod+P"],
    enabled: () => useNavigation.getState().map !== null && isProjectOpen(),
    run: () => showOverlay("printMap"),
  },
  {
    id: "project.exportTouchpoints",
    group: "project",
    label: "command.exportTouchpoints",
    enabled: isProjectOpen,
    run: () => void exportTouchpoints(),
  },
  {
    id: "project.exportProject",
    group: "project",
    label: "command.exportProject",
    enabled: isProjectOpen,
    run: () => void exportProject(),
  },
  {
    id: "project.backups",
    group: "project",
    label: "command.backups",
    enabled: isProjectOpen,
    run: () => showOverlay("backups"),
  },
  {
    id: "project.versions",
    group: "project",
    label: "command.versions",
    enabled: isProjectOpen,
    run: () => showOverlay("versions"),
  },
  {
    id: "project.close",
    group: "project",
    label: "command.closeProject",
    shortcuts: ["Mod+W"],
    enabled: isProjectOpen,
    run: () => void closeProject(),
  },
  {
    id: "window.new",
    group: "project",
    label: "command.newWindow",
    shortcuts: ["Mod+N"],
    run: () => void newWindow(),
  },
  {
    id: "window.close",
    group: "project",
    label: "command.closeWindow",
    shortcuts: ["Mod+Shift+W"],
    run: () => void closeWindow(),
  },
];
