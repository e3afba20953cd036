// What can be done in the risk table, wherever in it the focus is.

import type { Command, Shortcut } from "../commands";
import { showCharts, useCharts } from "./chart/store";
import { canChangeControlKind, switchControlKind } from "./controlKind";
import { add, canChange, deleteFailureMode, showCard } from "./deeds";
import { activeRow, sortRisks, useRisks } from "./store";

const hasRow = (): boolean => activeRow(useRisks.getState()) !== undefined;
const canChangeRow = (): boolean => hasRow() && canChange();

export const riskCommands: readonly Command[] = [
  {
    id: "risk.showCard",
    group: "risk",
    label: "risk.showCard",
    shortcuts: ["Mod+Enter"],
    enabled: hasRow,
    run: showCard,
  },
  {
    id: "risk.sortAgain",
    group: "risk",
    label: "risk.sortAgain",
    shortcuts: ["Mod+Shift+O"],
    enabled: () => useRisks.getState().orderChanged,
    run: () => void sortRisks(),
  },
  {
    id: "risk.addEffect",
    group: "risk",
    label: "risk.addEffect",
    shortcuts: ["Mod+Shift+E"],
    enabled: canChangeRow,
    run: () => add("effect"),
  },
  {
    id: "risk.addCause",
    group: "risk",
    label: "risk.addCause",
    shortcuts: ["Mod+Shift+C"],
    enabled: canChangeRow,
    run: () => add("cause"),
  },
  {
    id: "risk.addControl",
    group: "risk",
    label: "risk.addControl",
    shortcuts: ["Mod+Shift+L"],
    enabled: canChangeRow,
    run: () => add("control"),
  },
  {
    id: "risk.switchControlKind",
    group: "risk",
    label: "risk.switchControlKind",
    shortcuts: ["Alt+Enter"],
    enabled: canChangeControlKind,
    run: switchControlKind,
  },
  {
    id: "risk.delete",
    group: "risk",
    label: "risk.delete",
    shortcuts: ["Mod+Delete", "Mod+Backspace"],
    enabled: canChangeRow,
    run: () => void deleteFailureMode(),
  },
  {
    id: "risk.charts",
    group: "risk",
    label: "charts.show",
    shortcuts: ["Mod+Shift+Q"],
    enabled: hasRow,
    run: () => showCharts(!useCharts.getState().shown),
  },
  inPlace("walk", ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]),
  inPlace("tab", ["Tab", "Shift+Tab"]),
  inPlace("edit", ["Enter", "F2"]),
  inPlace("score", ["1", "9", "0"]),
  inPlace("clear", ["Delete"]),
  inPlace("lookAt", ["Alt+ArrowDown", "Alt+ArrowUp"]),
];

/** A key that the table handles where the focus is, listed for who looks it up. */
function inPlace(key: InPlace, shortcuts: readonly Shortcut[]): Command {
  return {
    id: `risk.${key}`,
    group: "risk",
    label: `command.risk.${key}`,
    shortcuts,
    handledInPlace: true,
    enabled: () => false,
    run: () => undefined,
  };
}

type InPlace = "walk" | "tab" | "edit" | "score" | "clear" | "lookAt";

/** The first shortcut of a command of this room. */
export function keysOf(id: string): Shortcut {
  return riskCommands.find((command) => command.id === id)?.shortcuts?.[0] ?? "";
}
