// What can be done in the inventory, wherever in it the focus is.

import type { Command, Shortcut } from "../commands";
import {
  actedOn,
  canChange,
  deleteTouchpoints,
  orderBy,
  showCards,
  startNew,
  toggleChosen,
} from "./deeds";
import { activeTouchpoint, arrangeAnew, useInventory } from "./store";
import { startMerging } from "./merging";

const inInventory = (): boolean => useInventory.getState().tab === "inventory";
const onTouchpoint = (): boolean => inInventory() && activeTouchpoint() !== undefined;
const onSome = (): boolean => inInventory() && canChange() && actedOn().length > 0;

export const touchpointCommands: readonly Command[] = [
  {
    id: "touchpoint.add",
    group: "touchpoint",
    label: "touchpoint.add",
    shortcuts: ["Mod+Enter"],
    enabled: () => inInventory() && canChange(),
    run: startNew,
  },
  {
    id: "touchpoint.showCards",
    group: "touchpoint",
    label: "touchpoint.showCards",
    shortcuts: ["Mod+Shift+Enter"],
    enabled: onTouchpoint,
    run: showCards,
  },
  {
    id: "touchpoint.choose",
    group: "touchpoint",
    label: "command.touchpoint.choose",
    shortcuts: ["Mod+Shift+B"],
    enabled: onTouchpoint,
    run: () => toggleChosen(),
  },
  {
    id: "touchpoint.merge",
    group: "touchpoint",
    label: "touchpoint.merge",
    shortcuts: ["Mod+Shift+G"],
    enabled: () => onSome() && actedOn().length > 1,
    run: startMerging,
  },
  {
    id: "touchpoint.sort",
    group: "touchpoint",
    label: "command.touchpoint.sort",
    shortcuts: ["Mod+Shift+O"],
    enabled: () => inInventory() && useInventory.getState().active !== null,
    run: () => orderBy(useInventory.getState().active?.column ?? "name"),
  },
  {
    id: "touchpoint.arrange",
    group: "touchpoint",
    label: "command.touchpoint.arrange",
    enabled: inInventory,
    run: () => arrangeAnew(),
  },
  {
    id: "touchpoint.delete",
    group: "touchpoint",
    label: "touchpoint.delete",
    shortcuts: ["Mod+Delete", "Mod+Backspace"],
    enabled: onSome,
    run: () => void deleteTouchpoints(),
  },
];

/** The first shortcut of a command of this room. */
export function keysOf(id: string): Shortcut {
  return touchpointCommands.find((command) => command.id === id)?.shortcuts?.[0] ?? "";
}
