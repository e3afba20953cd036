// Texts of the failure mode, its effects and causes, and the controls.

import type { Mirror } from "../../document";
import type {
  Control,
  ControlKind,
  EffectReach,
  FailureMode,
  FailureModeDetail,
  WorksheetLine,
} from "../../host";
import { readMoney } from "../../i18n";
import type { Entry, TextCells } from "./column";

const failureModeOf = (mirror: Mirror, line: WorksheetLine): FailureMode | undefined =>
  mirror.get("failure_mode", line.row.failureMode);

/** The step of the card; a row without a card names its own. */
export const step: TextCells = {
  kind: "text",
  entries: (mirror, line) => {
    const row = failureModeOf(mirror, line);
    if (row === undefined) return [];
    const card = row.card === null ? undefined : mirror.get("card", row.card);
    const title = card === undefined ? row.item : (mirror.get("step", card.step)?.title ?? "");
    return [{ id: row.id, text: title }];
  },
  write: (mirror, line, _, text) => {
    const row = failureModeOf(mirror, line);
    // The step of a card has its name on the map.
    if (row?.card !== null) return [];
    return detail(line, { property: "item", value: text });
  },
};

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

const detail = (line: WorksheetLine, said: FailureModeDetail) =>
  [{ operation: "detailFailureMode", failureMode: line.row.failureMode, detail: said }] as const;

/** A text that is said of the failure mode. */
export const saidOfFailureMode = (
  property: "requirement" | "class" | "filterCode" | "remarks",
): TextCells => ({
  kind: "text",
  entries: (mirror, line) => {
    const row = failureModeOf(mirror, line);
    return row === undefined ? [] : [{ id: row.id, text: row[property] }];
  },
  write: (_, line, __, value) => detail(line, { property, value }),
});

/** What one occurrence costs. */
export const cost: TextCells = {
  kind: "text",
  refusal: "risk.notAnAmount",
  entries: (mirror, line) => {
    const row = failureModeOf(mirror, line);
    const amount = row?.cost ?? null;
    return row === undefined || amount === null ? [] : [{ id: row.id, text: String(amount) }];
  },
  write: (_, line, __, text) => {
    const value = readMoney(text);
    return value === undefined ? undefined : detail(line, { property: "cost", value });
  },
};

/** The effects of one reach, the one that gives the severity first. */
export const effects = (reach: EffectReach): TextCells => ({
  kind: "text",
  many: true,
  entries: (mirror, { row }) => {
    const entries = mirror
      .effectsOf(row.failureMode)
      .filter((effect) => effect.reach === reach)
      .map(({ id, text }): Entry => ({
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
      return text === "" ? [] : [{ operation: "addEffect", failureMode: id, text, reach }];
    }
    // The last one keeps its score when its text is taken away.
    return text === "" && mirror.effectsOf(id).length > 1
      ? [{ operation: "deleteEffect", effect }]
      : [{ operation: "describeEffect", failureMode: id, effect, text }];
  },
});

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
