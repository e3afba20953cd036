// What stands in each column, and which operation writes it.

import type { Mirror } from "../document";
import type { ControlKind, Factor, Operation, RiskRow } from "../host";
import { type TableColumn, columnWidths as widthsOf } from "../table/columns";
import { useTypedControl } from "./typedControl";

export type ColumnName =
  | "rank"
  | "step"
  | "card"
  | "failureMode"
  | "effect"
  | "cause"
  | "control"
  | "severity"
  | "occurrence"
  | "detection"
  | "rpn"
  | "actionPriority";

interface ColumnBase extends TableColumn {
  readonly name: ColumnName;
}

/** One text of a cell. */
export interface Entry {
  readonly id: string;
  readonly text: string;
  /** Its own score, where it has one of its own. */
  readonly score?: number | undefined;
  /** What a control does about its cause. */
  readonly kind?: ControlKind;
}

/** A text that is edited in place. A cell may hold several, of which the first is shown. */
export interface TextColumn extends ColumnBase {
  readonly kind: "text";
  entries(mirror: Mirror, row: RiskRow): readonly Entry[];
  /** Writes an entry, a new one where none is named; nothing where there is nothing to write. */
  write(mirror: Mirror, row: RiskRow, entry: string | null, text: string): Operation | null;
}

/** A score. */
export interface ScoreColumn extends ColumnBase {
  readonly kind: "score";
  readonly name: Factor;
}

/** What follows from the others, or is edited elsewhere. */
export interface FixedColumn extends ColumnBase {
  readonly kind: "fixed";
  read(mirror: Mirror, row: RiskRow): string;
}

export type Column = TextColumn | ScoreColumn | FixedColumn;

const cardOf = (mirror: Mirror, row: RiskRow) => {
  const card = mirror.get("failure_mode", row.failureMode)?.card;
  return card === undefined ? undefined : mirror.get("card", card);
};

/** The effects, the one that gives the severity first. */
function effectEntries(mirror: Mirror, row: RiskRow): readonly Entry[] {
  const entries = mirror.effectsOf(row.failureMode).map(({ id, text }) => ({
    id,
    text,
    score: mirror.ratingsOfEffect(id)[0]?.score,
  }));
  return entries.sort(
    (one, other) => Number(other.id === row.effect) - Number(one.id === row.effect),
  );
}

const controlsOf = (mirror: Mirror, row: RiskRow) =>
  row.cause === null ? [] : mirror.controlsOf(row.cause);

/** The columns from left to right. */
export const columns: readonly Column[] = [
  {
    name: "rank",
    centred: true,
    look: "quiet",
    kind: "fixed",
    label: "risk.rank",
    width: 56,
    grow: 0,
    read: (_, row) => String(row.rank ?? ""),
  },
  {
    name: "step",
    look: "quiet",
    kind: "fixed",
    label: "risk.step",
    width: 96,
    grow: 1,
    read: (mirror, row) => {
      const card = cardOf(mirror, row);
      return card === undefined ? "" : (mirror.get("step", card.step)?.title ?? "");
    },
  },
  {
    name: "card",
    look: "quiet",
    kind: "fixed",
    label: "risk.card",
    width: 124,
    grow: 1,
    read: (mirror, row) => cardOf(mirror, row)?.text ?? "",
  },
  {
    name: "failureMode",
    look: "strong",
    kind: "text",
    label: "risk.failureMode",
    width: 176,
    grow: 2,
    entries: (mirror, { failureMode: id }) => [
      { id, text: mirror.get("failure_mode", id)?.title ?? "" },
    ],
    write: (_, { failureMode }, __, title) => ({
      operation: "renameFailureMode",
      failureMode,
      title,
    }),
  },
  {
    name: "effect",
    kind: "text",
    label: "risk.effect",
    width: 148,
    grow: 2,
    entries: effectEntries,
    write: (mirror, { failureMode }, effect, text) => {
      if (text !== "") return { operation: "describeEffect", failureMode, effect, text };
      if (effect === null) return null;
      // The last one keeps its score when its text is taken away.
      return mirror.effectsOf(failureMode).length > 1
        ? { operation: "deleteEffect", effect }
        : { operation: "describeEffect", failureMode, effect, text };
    },
  },
  {
    name: "cause",
    kind: "text",
    label: "risk.cause",
    width: 148,
    grow: 2,
    entries: (mirror, { cause: id }) =>
      id === null ? [] : [{ id, text: mirror.get("cause", id)?.text ?? "" }],
    write: (mirror, { failureMode }, cause, text) => {
      if (text !== "") return { operation: "describeCause", failureMode, cause, text };
      if (cause === null) return null;
      return mirror.causesOf(failureMode).length > 1
        ? { operation: "deleteCause", cause }
        : { operation: "describeCause", failureMode, cause, text };
    },
  },
  {
    name: "control",
    kind: "text",
    label: "risk.control",
    width: 148,
    grow: 2,
    entries: controlsOf,
    write: (mirror, { failureMode, cause }, control, text) => {
      if (control === null && text === "") return null;
      const known = control === null ? undefined : mirror.get("control", control);
      const kind = useTypedControl.getState().kind ?? known?.kind ?? "prevention";
      return { operation: "describeControl", failureMode, cause, control, kind, text };
    },
  },
  {
    name: "severity",
    centred: true,
    kind: "score",
    label: "risk.severity.short",
    help: "risk.severity",
    width: 44,
    grow: 0,
  },
  {
    name: "occurrence",
    centred: true,
    kind: "score",
    label: "risk.occurrence.short",
    help: "risk.occurrence",
    width: 44,
    grow: 0,
  },
  {
    name: "detection",
    centred: true,
    kind: "score",
    label: "risk.detection.short",
    help: "risk.detection",
    width: 44,
    grow: 0,
  },
  {
    name: "rpn",
    centred: true,
    kind: "fixed",
    label: "risk.rpn",
    help: "risk.rpnHelp",
    width: 56,
    grow: 0,
    read: (_, row) => String(row.rpn ?? ""),
  },
  {
    name: "actionPriority",
    kind: "fixed",
    label: "risk.actionPriority",
    help: "risk.actionPriorityHelp",
    width: 96,
    grow: 0,
    read: (_, row) => row.actionPriority?.priority ?? "",
  },
];

/** What a cell shows, as text. */
export function cellText(mirror: Mirror, column: Column, row: RiskRow): string {
  switch (column.kind) {
    case "text":
      return column.entries(mirror, row)[0]?.text ?? "";
    case "score":
      return String(row[column.name] ?? "");
    case "fixed":
      return column.read(mirror, row);
  }
}

/** Where a column stands, from 0. */
export function columnIndex(name: ColumnName): number {
  return columns.findIndex((column) => column.name === name);
}

/** The column of this name. */
export const columnOf = (name: ColumnName | undefined): Column | undefined =>
  columns.find((column) => column.name === name);

/** The number of the column that stays in sight at the left while the others scroll. */
export const FROZEN = columnIndex("failureMode");

/** How wide each column is in a table of this width, in pixels. */
export const columnWidths = (tableWidth: number): readonly number[] =>
  widthsOf(columns, tableWidth);

/** The score from which on a failure mode is flagged, whatever its measure. */
export const GRAVE_SEVERITY = 9;

/** The operation that scores a row; nothing takes the score away. */
export function scoreOperation(row: RiskRow, factor: Factor, score: number | null): Operation {
  const { failureMode, cause } = row;
  return { operation: "rateFailureMode", failureMode, cause, factor, score };
}
