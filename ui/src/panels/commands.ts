import type { Command } from "../commands";
import { isProjectOpen, showView, useNavigation } from "../session/navigation";
import { togglePanel } from "../session/panel";
import { startFinding } from "./finding";

const hasMap = (): boolean => isProjectOpen() && useNavigation.getState().map !== null;

/** Opens the failure modes without a card beside the map, onto whose cards they are put. */
function toggleUnplaced(): void {
  showView("map");
  togglePanel("unplaced");
}

/** What opens the panels. */
export const panelCommands: readonly Command[] = [
  {
    id: "panel.find",
    group: "view",
    label: "command.find",
    shortcuts: ["Mod+F"],
    enabled: isProjectOpen,
    run: () => startFinding("find"),
  },
  {
    id: "panel.replace",
    group: "view",
    label: "command.replace",
    shortcuts: ["Mod+H"],
    enabled: isProjectOpen,
    run: () => startFinding("replace"),
  },
  {
    id: "panel.questions",
    group: "view",
    label: "command.questions",
    shortcuts: ["Mod+Shift+A"],
    enabled: isProjectOpen,
    run: () => togglePanel("questions"),
  },
  {
    id: "panel.grammar",
    group: "view",
    label: "command.grammar",
    shortcuts: ["Mod+Shift+K"],
    enabled: hasMap,
    run: () => togglePanel("grammar"),
  },
  {
    id: "panel.unplaced",
    group: "view",
    label: "command.unplaced",
    shortcuts: ["Mod+Shift+U"],
    enabled: hasMap,
    run: toggleUnplaced,
  },
];
