import type { Command } from "../../commands";
import { useSelection } from "../../canvas/selection";
import { copyMapPicture } from "../../maps/export/mapPicture";
import { useNavigation } from "../../session/navigation";
import {
  canPaste,
  copySelected,
  cutSelected,
  duplicateSelected,
  pasteIntoFocus,
} from "../clipboard";
import { openContextMenu } from "../contextMenuState";
import { currentFocus, isWritable } from "../current";
import { canDelete, deleteSelected } from "../deleting";
import { selectEverything } from "../going";
import { openPlace } from "../opening";

const hasCards = (): boolean => useSelection.getState().cards.size > 0;

/**
 * What is done to whatever is selected. Copy, cut and paste have no keys of their own here: the browser
 * turns those into events that carry the system's clipboard.
 */
export const editingCommands: readonly Command[] = [
  {
    id: "map.edit",
    group: "edit",
    label: "command.editText",
    shortcuts: ["Enter", "F2"],
    handledInPlace: true,
    enabled: () => isWritable() && currentFocus() !== null,
    run: () => {
      const focus = currentFocus();
      if (focus !== null) openPlace(focus);
    },
  },
  {
    id: "map.delete",
    group: "edit",
    label: "command.delete",
    shortcuts: ["Delete", "Backspace"],
    handledInPlace: true,
    enabled: () => isWritable() && canDelete(),
    run: () => void deleteSelected(),
  },
  {
    id: "map.cut",
    group: "edit",
    label: "command.cut",
    shortcuts: ["Mod+X"],
    handledInPlace: true,
    enabled: () => isWritable() && hasCards(),
    run: cutSelected,
  },
  {
    id: "map.copy",
    group: "edit",
    label: "command.copy",
    shortcuts: ["Mod+C"],
    handledInPlace: true,
    enabled: hasCards,
    run: copySelected,
  },
  {
    id: "map.copyPicture",
    group: "edit",
    label: "command.copyMapPicture",
    shortcuts: ["Mod+Shift+C"],
    enabled: () => useNavigation.getState().map !== null,
    run: () => {
      const { map } = useNavigation.getState();
      if (map !== null) void copyMapPicture(map);
    },
  },
  {
    id: "map.paste",
    group: "edit",
    label: "command.paste",
    shortcuts: ["Mod+V"],
    handledInPlace: true,
    enabled: () => isWritable() && canPaste(),
    run: () => void pasteIntoFocus(),
  },
  {
    id: "map.duplicate",
    group: "edit",
    label: "command.duplicate",
    shortcuts: ["Mod+D"],
    handledInPlace: true,
    enabled: () => isWritable() && hasCards(),
    run: duplicateSelected,
  },
  {
    id: "map.menu",
    group: "edit",
    label: "command.contextMenu",
    shortcuts: ["Shift+F10", "ContextMenu"],
    handledInPlace: true,
    enabled: () => currentFocus() !== null,
    run: openContextMenu,
  },
  {
    id: "map.selectAll",
    group: "edit",
    label: "command.selectAll",
    shortcuts: ["Mod+A"],
    handledInPlace: true,
    run: selectEverything,
  },
];
