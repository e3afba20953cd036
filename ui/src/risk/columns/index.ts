// Every column of the worksheet: what stands in its cells, and how wide it is.

import type { Mirror } from "../../document";
import type { Card, Factor, WorksheetColumn, WorksheetLayout, WorksheetLine } from "../../host";
import { worksheetColumns } from "../../host";
import { t } from "../../i18n";
import { headingOf } from "../layout";
import type { Cells, Column, FixedCells, Look, Option, ScoreCells } from "./column";
import { cause, controls, effects, failureMode } from "./texts";

export type { Cells, Column, Entry, Level, Option, Written } from "./column";
export { optionOf } from "./options";

const fixed = (read: FixedCells["read"]): FixedCells => ({ kind: "fixed", read });
const number = (value: number | null): string => String(value ?? "");
const score = (factor: Factor): ScoreCells => ({ kind: "score", factor });

function cardOf(mirror: Mirror, line: WorksheetLine): Card | undefined {
  const card = mirror.get("failure_mode", line.row.failureMode)?.card ?? null;
  return card === null ? undefined : mirror.get("card", card);
}

const CELLS: Partial<Readonly<Record<WorksheetColumn, Cells>>> = {
  rank: fixed((_, { row }) => number(row.rank)),
  map: fixed((mirror, line) => {
    const lane = mirror.get("lane", cardOf(mirror, line)?.lane ?? "");
    return mirror.get("map", lane?.map ?? "")?.title ?? "";
  }),
  phase: fixed((mirror, line) => {
    const at = mirror.get("step", cardOf(mirror, line)?.step ?? "");
    return mirror.get("phase", at?.phase ?? "")?.title ?? "";
  }),
  step: fixed((mirror, line) => mirror.get("step", cardOf(mirror, line)?.step ?? "")?.title ?? ""),
  lane: fixed((mirror, line) => mirror.get("lane", cardOf(mirror, line)?.lane ?? "")?.title ?? ""),
  card: fixed((mirror, line) => cardOf(mirror, line)?.text ?? ""),
  "failure-mode": failureMode,
  effect: effects,
  severity: score("severity"),
  cause,
  prevention: controls("prevention"),
  occurrence: score("occurrence"),
  "detection-control": controls("detection"),
  detection: score("detection"),
  rpn: fixed((_, { row }) => number(row.rpn)),
  "action-priority": fixed((_, { row }) => row.actionPriority?.priority ?? ""),
  criticality: fixed((_, { row }) => number(row.criticality)),
  sod: fixed((_, { row }) => {
    const scores = [row.severity, row.occurrence, row.detection];
    return scores.includes(null) ? "" : scores.join(" ");
  }),
  hazard: fixed((_, { row }) => number(row.hazardScore)),
};

const NUMBER: Look = { width: 60, grow: 0, centred: true };
const SCORE: Look = { width: 44, grow: 0, centred: true };
const SHORT: Look = { width: 96, grow: 0 };
const PLACE: Look = { width: 100, grow: 1, look: "quiet" };
const TEXT: Look = { width: 136, grow: 2 };

const LOOKS: Partial<Readonly<Record<WorksheetColumn, Look>>> = {
  rank: { width: 56, grow: 0, centred: true, look: "quiet" },
  map: PLACE,
  phase: PLACE,
  step: PLACE,
  lane: PLACE,
  card: PLACE,
  "failure-mode": { ...TEXT, width: 168, look: "strong" },
  severity: { ...SCORE, help: "risk.severity" },
  occurrence: { ...SCORE, help: "risk.occurrence" },
  detection: { ...SCORE, help: "risk.detection" },
  rpn: { ...NUMBER, help: "risk.rpnHelp" },
  "action-priority": { width: 88, grow: 0, help: "risk.actionPriorityHelp" },
  criticality: NUMBER,
  sod: NUMBER,
  hazard: NUMBER,
};

/** Whether the records have what stands in a column. */
export const isKept = (column: WorksheetColumn): boolean => CELLS[column] !== undefined;

/** How a column looks that says nothing of its own. */
function usualLook(cells: Cells): Look {
  return cells.kind === "choice" || cells.kind === "fixed" ? SHORT : TEXT;
}

/** The columns of a layout that are shown, from left to right. */
export function columnsOf({ preset, columns }: WorksheetLayout): readonly Column[] {
  return columns
    .filter(({ hidden }) => !hidden)
    .flatMap(({ column, width, frozen }) => {
      const cells = CELLS[column];
      if (cells === undefined) return [];
      const look = LOOKS[column] ?? usualLook(cells);
      const label = headingOf(preset, column);
      // A form that heads a score with a word of its own needs room for it.
      const ownWord = cells.kind === "score" && label !== `worksheet.${column}`;
      return [
        {
          ...look,
          ...(ownWord ? { width: 88 } : {}),
          ...(width === null ? {} : { width, grow: 0 }),
          name: column,
          label,
          level: worksheetColumns.find((entry) => entry.column === column)?.level ?? "failureMode",
          cells,
          frozen,
        },
      ];
    });
}

const PRIORITIES: readonly Option[] = (["H", "M", "L"] as const).map((word) => ({
  word,
  label: `priority.${word}`,
}));

/** The words that can stand in the cells of a column, also where they follow from others. */
export function optionsOf(column: WorksheetColumn): readonly Option[] {
  const cells = CELLS[column];
  if (cells?.kind === "choice") return cells.options;
  return column.startsWith("action-priority") ? PRIORITIES : [];
}

/** The score of a row by a factor. */
export const scoreOf = ({ row }: WorksheetLine, { factor }: ScoreCells): number | null =>
  row[factor];

/** What a cell shows, as text: of several texts each on a line of its own. */
export function cellText(mirror: Mirror, { cells }: Column, line: WorksheetLine): string {
  switch (cells.kind) {
    case "text":
      return cells
        .entries(mirror, line)
        .map(({ text }) => text)
        .join("\n");
    case "score":
      return number(scoreOf(line, cells));
    case "choice": {
      const word = cells.read(mirror, line);
      const option = cells.options.find((known) => known.word === word);
      return option === undefined ? "" : t(option.label);
    }
    case "fixed":
      return cells.read(mirror, line);
  }
}
