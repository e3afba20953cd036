// What can be done in the worksheet, wherever in it the focus is.

import type { Command, Shortcut } from "../commands";
import { showOverlay, useOverlay } from "../session/overlay";
import { chooseTable } from "../sheets";
import { canSetBaseline, setBaseline, setWholeBaseline } from "./baseline";
import { fillDown, fillRight } from "./clipboard";
import { sortBy, sortByRank, sortFurther, WIDER } from "./columnMenu";
import { canConfirm, confirmRows } from "./confirming";
import { canChangeControlKind, switchControlKind } from "./controlKind";
import {
  activeColumn,
  add,
  canChange,
  chooseAll,
  chooseRows,
  deleteRows,
  insertRow,
  showCard,
} from "./deeds";
import { beginFilter } from "./filters";
import { foldAllGroups, foldGroupOfActive, isGrouped } from "./folding";
import { foldGroups, freezeColumn, hideColumn, resizeColumn, shiftColumn } from "./layout";
import { showWorksheet, togglePage, useRiskPage } from "./page";
import { beginPlacing, canReview, reviewRows } from "./placing";
import { useSheet } from "./sheet";
import { activeLine, sortRisks, useRisks } from "./store";
import type { Column } from "./columns";

const hasRow = (): boolean => activeLine() !== undefined;
const canChangeRow = (): boolean => hasRow() && canChange();
const hasRange = (): boolean => useRisks.getState().reach !== null && canChange();

export const riskCommands: readonly Command[] = [
  {
    id: "risk.import",
    group: "risk",
    label: "command.importRisks",
    shortcuts: ["Mod+Shift+I"],
    enabled: canChange,
    run: () => void chooseTable(),
  },
  {
    id: "risk.export",
    group: "risk",
    label: "command.exportRisks",
    shortcuts: ["Mod+Shift+X"],
    run: () => showOverlay("exportRisks"),
  },
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
    enabled: () => useSheet.getState().orderChanged,
    run: () => void sortRisks(),
  },
  {
    id: "risk.insertRow",
    group: "risk",
    label: "risk.insertRow",
    shortcuts: ["Alt+Insert"],
    enabled: canChange,
    run: () => void insertRow(),
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
    run: () => void deleteRows(),
  },
  {
    id: "risk.fillDown",
    group: "risk",
    label: "risk.fillDown",
    shortcuts: ["Mod+D"],
    enabled: hasRange,
    run: fillDown,
  },
  {
    id: "risk.fillRight",
    group: "risk",
    label: "risk.fillRight",
    shortcuts: ["Mod+R"],
    // Also where there is nothing to fill: a browser would load the page anew.
    enabled: canChangeRow,
    run: fillRight,
  },
  {
    id: "risk.chooseRows",
    group: "risk",
    label: "risk.chooseRows",
    shortcuts: ["Shift+ "],
    enabled: hasRow,
    run: chooseRows,
  },
  {
    id: "risk.chooseAll",
    group: "risk",
    label: "risk.chooseAll",
    shortcuts: ["Mod+A"],
    enabled: hasRow,
    run: () => void chooseAll(),
  },
  {
    id: "risk.place",
    group: "risk",
    label: "risk.place",
    shortcuts: ["Mod+Shift+P"],
    enabled: canChangeRow,
    run: beginPlacing,
  },
  {
    id: "risk.reviewed",
    group: "risk",
    label: "risk.reviewed",
    enabled: canReview,
    run: reviewRows,
  },
  {
    id: "risk.worksheet",
    group: "risk",
    label: "coverage.back",
    shortcuts: ["Escape"],
    // Escape closes what lies over the page first.
    enabled: () => useRiskPage.getState().page !== null && useOverlay.getState().overlay === null,
    run: showWorksheet,
  },
  {
    id: "risk.charts",
    group: "risk",
    label: "charts.show",
    shortcuts: ["Mod+Shift+Q"],
    enabled: hasRow,
    run: () => togglePage("charts"),
  },
  {
    id: "risk.actions",
    group: "risk",
    label: "actions.show",
    run: () => togglePage("actions"),
  },
  {
    id: "risk.coverage",
    group: "risk",
    label: "coverage.show",
    run: () => togglePage("coverage"),
  },
  {
    id: "risk.scales",
    group: "risk",
    label: "command.scales",
    run: () => togglePage("scales"),
  },
  {
    id: "risk.trail",
    group: "risk",
    label: "command.trail",
    run: () => togglePage("trail"),
  },
  {
    id: "risk.confirmScores",
    group: "risk",
    label: "risk.confirmScores",
    enabled: canConfirm,
    run: confirmRows,
  },
  {
    id: "risk.baseline",
    group: "risk",
    label: "risk.setBaseline",
    enabled: canSetBaseline,
    run: () => void setBaseline(),
  },
  {
    id: "risk.wholeBaseline",
    group: "risk",
    label: "risk.setWholeBaseline",
    enabled: canChange,
    run: () => void setWholeBaseline(),
  },
  {
    id: "risk.foldGroup",
    group: "risk",
    label: "risk.foldGroup",
    shortcuts: ["Alt+Shift+ArrowUp"],
    enabled: isGrouped,
    run: () => void foldGroupOfActive(),
  },
  {
    id: "risk.foldAllGroups",
    group: "risk",
    label: "risk.foldAllGroups",
    enabled: isGrouped,
    run: () => void foldAllGroups(),
  },
  {
    id: "risk.openAllGroups",
    group: "risk",
    label: "risk.openAllGroups",
    shortcuts: ["Alt+Shift+ArrowDown"],
    enabled: isGrouped,
    run: () => foldGroups([]),
  },
  ofColumn("sortAscending", ({ name }) => sortBy(name, false)),
  ofColumn("sortDescending", ({ name }) => sortBy(name, true)),
  ofColumn("sortFurther", ({ name }) => sortFurther(name), ["Alt+Shift+S"]),
  {
    id: "risk.sortByRank",
    group: "risk",
    label: "risk.sortByRank",
    run: sortByRank,
  },
  ofColumn("filterColumn", ({ name }) => beginFilter(name)),
  ofColumn("freezeColumn", ({ name, frozen }) => freezeColumn(name, frozen !== true)),
  ofColumn("moveColumnLeft", ({ name }) => shiftColumn(name, -1), ["Alt+Shift+ArrowLeft"]),
  ofColumn("moveColumnRight", ({ name }) => shiftColumn(name, 1), ["Alt+Shift+ArrowRight"]),
  ofColumn("widenColumn", ({ name, width }) => resizeColumn(name, width + WIDER), [
    "Alt+ArrowRight",
  ]),
  ofColumn("narrowColumn", ({ name, width }) => resizeColumn(name, width - WIDER), [
    "Alt+ArrowLeft",
  ]),
  ofColumn("hideColumn", ({ name }) => hideColumn(name, true)),
  inPlace("walk", ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]),
  inPlace("reach", ["Shift+ArrowDown", "Shift+ArrowRight"]),
  inPlace("tab", ["Tab", "Shift+Tab"]),
  inPlace("edit", ["Enter", "F2"]),
  inPlace("keepInAll", ["Mod+Enter"]),
  inPlace("score", ["1", "9", "0"]),
  inPlace("clear", ["Delete"]),
  inPlace("lookAt", ["Alt+ArrowDown", "Alt+ArrowUp"]),
];

type OfColumn =
  | "sortAscending"
  | "sortDescending"
  | "sortFurther"
  | "filterColumn"
  | "freezeColumn"
  | "moveColumnLeft"
  | "moveColumnRight"
  | "widenColumn"
  | "narrowColumn"
  | "hideColumn";

/** Something that is done with the column of the active cell, as its heading's menu offers it with the mouse. */
function ofColumn(
  name: OfColumn,
  run: (column: Column) => void,
  shortcuts: readonly Shortcut[] = [],
): Command {
  return {
    id: `risk.${name}`,
    group: "risk",
    label: `risk.${name}`,
    shortcuts,
    enabled: () => activeColumn() !== undefined,
    run: () => {
      const column = activeColumn();
      if (column !== undefined) run(column);
    },
  };
}

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

type InPlace = "walk" | "reach" | "tab" | "edit" | "keepInAll" | "score" | "clear" | "lookAt";

/** The first shortcut of a command of this room. */
export function keysOf(id: string): Shortcut {
  return riskCommands.find((command) => command.id === id)?.shortcuts?.[0] ?? "";
}
