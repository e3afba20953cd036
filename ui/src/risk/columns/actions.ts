// What is said of the action of a line. A line without one gets it with the first thing that is said.

import { type Mirror, newRecordId } from "../../document";
import type { Action, ActionDetail, ActionKind, Operation, WorksheetLine } from "../../host";
import { readDate } from "../readDate";
import type { ChoiceCells, Option, TextCells, Written } from "./column";

const actionOf = (mirror: Mirror, { action }: WorksheetLine): Action | undefined =>
  action === null ? undefined : mirror.get("action", action);

/** A new action on the cause of the line. */
function newAction(line: WorksheetLine, text: string, details: readonly ActionDetail[]): Written {
  const { failureMode, cause } = line.row;
  const id = newRecordId();
  const add: Operation = { operation: "addAction", id, failureMode, text };
  const ofCause: readonly ActionDetail[] =
    cause === null ? [] : [{ property: "cause", value: cause }];
  const said = [...ofCause, ...details].map((detail): Operation => ({
    operation: "detailAction",
    action: id,
    detail,
  }));
  return [add, ...said];
}

function say(line: WorksheetLine, detail: ActionDetail): Written {
  const { action } = line;
  if (action === null) return newAction(line, "", [detail]);
  return [{ operation: "detailAction", action, detail }];
}

/** What is to be done; of one kind only where one is named. An action whose text is taken away is deleted. */
export const actions = (kind: ActionKind | null): TextCells => ({
  kind: "text",
  entries: (mirror, line) => {
    const action = actionOf(mirror, line);
    if (action === undefined || (kind !== null && action.kind !== kind)) return [];
    return [{ id: action.id, text: action.text }];
  },
  write: (mirror, line, action, text) => {
    if (action !== null && text === "") return [{ operation: "deleteAction", action }];
    if (text === "") return [];
    const said: ActionDetail = { property: "text", value: text };
    const ofKind: readonly ActionDetail[] =
      kind === null ? [] : [{ property: "kind", value: kind }];
    // The action of another kind stays beside it.
    const other = action === null && actionOf(mirror, line) !== undefined;
    if (other || line.action === null) return newAction(line, text, ofKind);
    return [said, ...(action === null ? ofKind : [])].map((detail) => ({
      operation: "detailAction",
      action: line.action ?? "",
      detail,
    }));
  },
});

/** A text that is said of the action. */
export const saidOfAction = (
  property: "owner" | "taken" | "evidence" | "outcome" | "verifiedBy",
): TextCells => ({
  kind: "text",
  entries: (mirror, line) => {
    const action = actionOf(mirror, line);
    return action === undefined ? [] : [{ id: action.id, text: action[property] }];
  },
  write: (_, line, entry, value) =>
    entry === null && value === "" ? [] : say(line, { property, value }),
});

/** A day of the action. */
export const dayOfAction = (property: "due" | "doneOn" | "verifiedOn"): TextCells => ({
  kind: "text",
  refusal: "risk.notADate",
  entries: (mirror, line) => {
    const action = actionOf(mirror, line);
    const day = action?.[property] ?? null;
    return action === undefined || day === null ? [] : [{ id: action.id, text: day }];
  },
  write: (_, line, __, text) => {
    const value = readDate(text);
    if (value === undefined) return undefined;
    return line.action === null && value === null ? [] : say(line, { property, value });
  },
});

/** One of a few words that are said of the action. */
export function choiceOfAction(
  property: "status" | "kind" | "stage" | "concurrence",
  options: readonly Option[],
  detailOf: (word: string | null) => ActionDetail | null,
): ChoiceCells {
  return {
    kind: "choice",
    options,
    read: (mirror, line) => {
      const value = actionOf(mirror, line)?.[property] ?? null;
      return value === null ? null : String(value);
    },
    write: (_, line, word) => {
      const detail = detailOf(word);
      return detail === null || (line.action === null && word === null) ? [] : say(line, detail);
    },
  };
}
