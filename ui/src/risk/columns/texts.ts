// Texts of the failure mode, its effects and causes, and the controls.

import type { Mirror } from "../../document";
import type { Control, ControlKind, FailureMode, WorksheetLine } from "../../host";
import type { Entry, TextCells } from "./column";

const failureModeOf = (mirror: Mirror, line: WorksheetLine): FailureMode | undefined =>
  mirror.get("failure_mode", line.row.failureMode);

export const failureMode: TextCells = {
  kind: "text",
  entries: (mirror, line) => {
    const row = failureModeOf(mirror, line);
    return row === undefined ? [] : [{ id: row.id, text: row.title }];
  },
  write: (_, line, __, title) => [
    { operation: "renameFailureMode", failureMode: line.row.failureMode, title },
  ],
};

/** The effects, the one that gives the severity first. */
export const effects: TextCells = {
  kind: "text",
  many: true,
  entries: (mirror, { row }) => {
    const entries = mirror.effectsOf(row.failureMode).map(({ id, text }): Entry => ({
      id,
      text,
      score: mirror.ratingsOfEffect(id).at(-1)?.score,
    }));
    return entries.sort(
      (one, other) => Number(other.id === row.effect) - Number(one.id === row.effect),
    );
  },
  write: (mirror, { row: { failureMode: id } }, effect, text) => {
    if (effect === null) {
      return text === "" ? [] : [{ operation: "describeEffect", failureMode: id, effect, text }];
    }
    // The last one keeps its score when its text is taken away.
    return text === "" && mirror.effectsOf(id).length > 1
      ? [{ operation: "deleteEffect", effect }]
      : [{ operation: "describeEffect", failureMode: id, effect, text }];
  },
};

export const cause: TextCells = {
  kind: "text",
  entries: (mirror, { row: { cause: id } }) =>
    id === null ? [] : [{ id, text: mirror.get("cause", id)?.text ?? "" }],
  write: (mirror, { row: { failureMode: id } }, known, text) => {
    if (known === null && text === "") return [];
    return text === "" && known !== null && mirror.causesOf(id).length > 1
      ? [{ operation: "deleteCause", cause: known }]
      : [{ operation: "describeCause", failureMode: id, cause: known, text }];
  },
};

/** The controls of one kind. */
export const controls = (kind: ControlKind): TextCells => ({
  kind: "text",
  many: true,
  entries: (mirror, { row }) =>
    controlsOf(mirror, row.cause).filter((control) => control.kind === kind),
  write: (_, { row: { failureMode: id, cause: of } }, control, text) => {
    if (control === null && text === "") return [];
    return [{ operation: "describeControl", failureMode: id, cause: of, control, kind, text }];
  },
});

const controlsOf = (mirror: Mirror, of: string | null): readonly Control[] =>
  of === null ? [] : mirror.controlsOf(of);
