// Every column of the worksheet: what stands in its cells, and how wide it is.

import type { Mirror } from "../../document";
import type {
  ActionKind,
  ActionStatus,
  Card,
  DmaicStage,
  Factor,
  RiskWarning,
  WorksheetColumn,
  WorksheetLayout,
  WorksheetLine,
} from "../../host";
import { worksheetColumns } from "../../host";
import { sayShare, t } from "../../i18n";
import { headingOf } from "../layout";
import { actions, choiceOfAction, dayOfAction, saidOfAction } from "./actions";
import type { Cells, Column, FixedCells, Look, Option, ScoreCells } from "./column";
import { decision, decisionReason, question } from "./judgements";
import { YES_NO, yesNo } from "./options";
import { cause, controls, cost, effects, failureMode, saidOfFailureMode, step } from "./texts";

export type { Cells, Column, Entry, Level, Option, Written } from "./column";
export { optionOf } from "./options";

const fixed = (read: FixedCells["read"]): FixedCells => ({ kind: "fixed", read });
const number = (value: number | null | undefined): string => String(value ?? "");
const score = (factor: Factor, after = false): ScoreCells => ({ kind: "score", factor, after });

function cardOf(mirror: Mirror, line: WorksheetLine): Card | undefined {
  const card = mirror.get("failure_mode", line.row.failureMode)?.card ?? null;
  return card === null ? undefined : mirror.get("card", card);
}

const STATUS: readonly Option[] = (
  ["planned", "started", "done", "verified", "dropped"] as const satisfies readonly ActionStatus[]
).map((word) => ({ word, label: `actionStatus.${word}` }));

const KINDS: readonly Option[] = (
  [
    "improvement",
    "prevention",
    "detection",
    "elimination",
    "control",
    "acceptance",
  ] as const satisfies readonly ActionKind[]
).map((word) => ({ word, label: `actionKind.${word}` }));

const STAGES: readonly Option[] = (
  ["define", "measure", "analyse", "improve", "control"] as const satisfies readonly DmaicStage[]
).map((word) => ({ word, label: `dmaicStage.${word}` }));

const CELLS: Readonly<Record<WorksheetColumn, Cells>> = {
  rank: fixed((_, { row }) => number(row.rank)),
  map: fixed((mirror, line) => {
    const lane = mirror.get("lane", cardOf(mirror, line)?.lane ?? "");
    return mirror.get("map", lane?.map ?? "")?.title ?? "";
  }),
  phase: fixed((mirror, line) => {
    const at = mirror.get("step", cardOf(mirror, line)?.step ?? "");
    return mirror.get("phase", at?.phase ?? "")?.title ?? "";
  }),
  step,
  lane: fixed((mirror, line) => mirror.get("lane", cardOf(mirror, line)?.lane ?? "")?.title ?? ""),
  card: fixed((mirror, line) => cardOf(mirror, line)?.text ?? ""),
  requirement: saidOfFailureMode("requirement"),
  "failure-mode": failureMode,
  "local-effect": effects("local"),
  effect: effects("final"),
  severity: score("severity"),
  class: saidOfFailureMode("class"),
  "filter-code": saidOfFailureMode("filterCode"),
  cause,
  prevention: controls("prevention"),
  occurrence: score("occurrence"),
  "detection-control": controls("detection"),
  detection: score("detection"),
  recoverability: score("recoverability"),
  rpn: fixed((_, { row }) => number(row.rpn)),
  "action-priority": fixed((_, { row }) => row.actionPriority?.priority ?? ""),
  criticality: fixed((_, { row }) => number(row.criticality)),
  sod: fixed((_, { row }) => {
    const scores = [row.severity, row.occurrence, row.detection];
    return scores.includes(null) ? "" : scores.join(" ");
  }),
  hazard: fixed((_, { row }) => number(row.hazardScore)),
  "s-rpn": fixed((_, { row: { severity, occurrence, recoverability } }) =>
    severity === null || occurrence === null || recoverability === null
      ? ""
      : number(severity * occurrence * recoverability),
  ),
  "single-point": question("singlePoint"),
  controlled: question("controlled"),
  obvious: question("obvious"),
  decision,
  "decision-reason": decisionReason,
  "imported-rpn": fixed((mirror, { row }) =>
    number(mirror.get("cause", row.cause ?? "")?.importedRpn),
  ),
  action: actions(null),
  "prevention-action": actions("prevention"),
  "detection-action": actions("detection"),
  "action-kind": choiceOfAction("kind", KINDS, (word) =>
    word === null ? null : { property: "kind", value: word as ActionKind },
  ),
  owner: saidOfAction("owner"),
  due: dayOfAction("due"),
  status: choiceOfAction("status", STATUS, (word) =>
    word === null ? null : { property: "status", value: word as ActionStatus },
  ),
  stage: choiceOfAction("stage", STAGES, (word) => ({
    property: "stage",
    value: word as DmaicStage | null,
  })),
  taken: saidOfAction("taken"),
  evidence: saidOfAction("evidence"),
  outcome: saidOfAction("outcome"),
  done: dayOfAction("doneOn"),
  "verified-by": saidOfAction("verifiedBy"),
  verified: dayOfAction("verifiedOn"),
  concurrence: choiceOfAction("concurrence", YES_NO, (word) => ({
    property: "concurrence",
    value: yesNo(word),
  })),
  "severity-after": score("severity", true),
  "occurrence-after": score("occurrence", true),
  "detection-after": score("detection", true),
  "rpn-after": fixed((_, { row }) => number(row.after?.rpn)),
  "action-priority-after": fixed((_, { row }) => row.after?.actionPriority?.priority ?? ""),
  reduction: fixed((_, { row: { rpn, after } }) => reductionOf(rpn, after?.rpn ?? null)),
  remarks: saidOfFailureMode("remarks"),
  cost,
  review: fixed((mirror, { row }) =>
    mirror.get("failure_mode", row.failureMode)?.review === true ? t("risk.review") : "",
  ),
  warnings: fixed((_, { row }) =>
    row.warnings.map((warning) => t(`risk.warning.${warning}`)).join("\n"),
  ),
};

/** By what share a measure has fallen; nothing where one of both is missing. */
function reductionOf(before: number | null, after: number | null): string {
  return before === null || after === null || before === 0
    ? ""
    : sayShare((before - after) / before);
}

const NUMBER: Look = { width: 60, grow: 0, centred: true };
const SCORE: Look = { width: 44, grow: 0, centred: true };
const SHORT: Look = { width: 96, grow: 0 };
const PLACE: Look = { width: 100, grow: 1, look: "quiet" };
const TEXT: Look = { width: 136, grow: 2 };
const TAG: Look = { width: 64, grow: 0 };

const LOOKS: Partial<Readonly<Record<WorksheetColumn, Look>>> = {
  rank: { width: 56, grow: 0, centred: true, look: "quiet" },
  map: PLACE,
  phase: PLACE,
  step: PLACE,
  lane: PLACE,
  card: PLACE,
  requirement: { width: 100, grow: 1 },
  "failure-mode": { ...TEXT, width: 168, look: "strong" },
  class: TAG,
  "filter-code": TAG,
  owner: { width: 110, grow: 1 },
  due: { width: 100, grow: 0 },
  done: { width: 100, grow: 0 },
  verified: { width: 100, grow: 0 },
  severity: { ...SCORE, help: "risk.severity" },
  occurrence: { ...SCORE, help: "risk.occurrence" },
  detection: { ...SCORE, help: "risk.detection" },
  recoverability: { ...SCORE, help: "risk.recoverability" },
  rpn: { ...NUMBER, help: "risk.rpnHelp" },
  "action-priority": { width: 88, grow: 0, help: "risk.actionPriorityHelp" },
  criticality: NUMBER,
  sod: NUMBER,
  hazard: NUMBER,
  "s-rpn": NUMBER,
  "imported-rpn": NUMBER,
  "action-priority-after": { width: 88, grow: 0 },
  warnings: { width: 160, grow: 1 },
  "rpn-after": NUMBER,
  "severity-after": NUMBER,
  "occurrence-after": NUMBER,
  "detection-after": NUMBER,
  reduction: NUMBER,
  cost: NUMBER,
};

/** How a column looks that says nothing of its own. */
function usualLook(cells: Cells): Look {
  return cells.kind === "choice" || cells.kind === "fixed" ? SHORT : TEXT;
}

/** The columns of a layout that are shown, from left to right. */
export function columnsOf({ preset, columns }: WorksheetLayout): readonly Column[] {
  return columns
    .filter(({ hidden }) => !hidden)
    .map(({ column, width, frozen }) => {
      const cells = CELLS[column];
      const look = LOOKS[column] ?? usualLook(cells);
      const label = headingOf(preset, column);
      // A form that heads a score with a word of its own needs room for it.
      const ownWord = cells.kind === "score" && label !== `worksheet.${column}`;
      return {
        ...look,
        ...(ownWord ? { width: 88 } : {}),
        ...(width === null ? {} : { width, grow: 0 }),
        name: column,
        label,
        level: worksheetColumns.find((entry) => entry.column === column)?.level ?? "failureMode",
        cells,
        frozen,
      };
    });
}

const PRIORITIES: readonly Option[] = (["H", "M", "L"] as const).map((word) => ({
  word,
  label: `priority.${word}`,
}));

const WARNINGS: readonly Option[] = (
  [
    "severity-lowered",
    "scored-before-verified",
    "earlier-scale",
  ] as const satisfies readonly RiskWarning[]
).map((word) => ({ word, label: `risk.warning.${word}` }));

/** The words that can stand in the cells of a column, also where they follow from others. */
export function optionsOf(column: WorksheetColumn): readonly Option[] {
  const cells = CELLS[column];
  if (cells.kind === "choice") return cells.options;
  if (column === "review") return YES_NO;
  if (column === "warnings") return WARNINGS;
  return column.startsWith("action-priority") ? PRIORITIES : [];
}

/** The score of a row by a factor: the first one, or the one after the actions. */
export function scoreOf({ row }: WorksheetLine, { factor, after }: ScoreCells): number | null {
  return (after ? row.after?.scores[factor] : row[factor]) ?? null;
}

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
