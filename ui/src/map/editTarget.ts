import type { Focus } from "../canvas/selection";
import { laneContents } from "../canvas/drawing.generated";
import { newRecordId, type Mirror } from "../document";
import type {
  CardId,
  FailureModeId,
  LaneContent,
  LaneId,
  LinkId,
  Operation,
  PhaseId,
  StepId,
} from "../host";
import { useLanguage } from "../i18n";
import { readNumber, writtenNumber } from "../input";
import type { PlaceOf } from "./place";

/**
 * What the text editor on the map writes: something that is not there yet, or the text of something that
 * is. What was made just now to be named has a `gesture`: its making and its name are one undo step.
 */
export type EditTarget =
  | {
      readonly type: "new-card";
      readonly lane: LaneId;
      readonly step: StepId;
      /** The card of the cell that shall follow the new one. */
      readonly before?: CardId | undefined;
    }
  | { readonly type: "card"; readonly card: CardId }
  /** A number that is not there yet, in a lane of numbers. */
  | { readonly type: "new-value"; readonly lane: LaneId; readonly step: StepId }
  /** The value of a card. */
  | { readonly type: "value"; readonly card: CardId }
  | { readonly type: "new-step"; readonly phase: PhaseId }
  | { readonly type: "step"; readonly step: StepId; readonly gesture?: string }
  | { readonly type: "lane"; readonly lane: LaneId; readonly gesture?: string }
  | { readonly type: "phase"; readonly phase: PhaseId; readonly gesture?: string }
  | { readonly type: "link-label"; readonly link: LinkId }
  | {
      readonly type: "failure-mode";
      readonly card: CardId;
      readonly failureMode: FailureModeId;
      readonly gesture?: string;
    };

/** What typing on a place writes, without a key that opens it first; nothing where typing writes nothing. */
export function typingTarget(mirror: Mirror, focus: Focus): EditTarget | null {
  switch (focus.type) {
    case "cell":
      return newInCell(mirror, focus);
    case "new-step":
      return { type: "new-step", phase: focus.phase };
    case "step":
      return mirror.get("step", focus.step)?.title === "" ? focus : null;
    case "phase":
      return mirror.get("phase", focus.phase)?.title === "" ? focus : null;
    case "card":
    case "lane":
    case "link":
      return null;
  }
}

/** What Enter on a place opens: of a number its value; nothing where there is no text to be written. */
export function openingTarget(mirror: Mirror, focus: Focus): EditTarget | null {
  switch (focus.type) {
    case "cell":
      return newInCell(mirror, focus);
    case "link":
      return { type: "link-label", link: focus.link };
    case "card": {
      const lane = mirror.get("card", focus.card)?.lane;
      return contentOf(mirror, lane) === "numbers" ? { type: "value", card: focus.card } : focus;
    }
    case "step":
    case "new-step":
    case "lane":
    case "phase":
      return focus;
  }
}

/** What is written into an empty cell; nothing where its lane holds points or channels, which are no text. */
function newInCell(mirror: Mirror, { lane, step }: PlaceOf<"cell">): EditTarget | null {
  switch (contentOf(mirror, lane)) {
    case "curve":
    case "channels":
      return null;
    case "numbers":
      return { type: "new-value", lane, step };
    default:
      return { type: "new-card", lane, step };
  }
}

/** How the cards of a lane are drawn and edited. */
export function contentOf(mirror: Mirror, lane: LaneId | undefined): LaneContent | undefined {
  const kind = lane === undefined ? undefined : mirror.get("lane", lane)?.kind;
  return kind === undefined ? undefined : laneContents[kind];
}

/** The place on which the editor stands. */
export function placeOfTarget(target: EditTarget): Focus {
  switch (target.type) {
    case "new-card":
    case "new-value":
      return { type: "cell", lane: target.lane, step: target.step };
    case "card":
    case "value":
    case "failure-mode":
      return { type: "card", card: target.card };
    case "new-step":
      return { type: "new-step", phase: target.phase };
    case "step":
      return { type: "step", step: target.step };
    case "lane":
      return { type: "lane", lane: target.lane };
    case "phase":
      return { type: "phase", phase: target.phase };
    case "link-label":
      return { type: "link", link: target.link };
  }
}

/** The text as it stands before it is edited; nothing where the document does not know what it names. */
export function textOfTarget(mirror: Mirror, target: EditTarget): string | undefined {
  switch (target.type) {
    case "new-card":
    case "new-value":
    case "new-step":
      return "";
    case "value": {
      const card = mirror.get("card", target.card);
      return card && writtenNumber(card.value, useLanguage.getState().language);
    }
    case "card":
      return mirror.get("card", target.card)?.text;
    case "step":
      return mirror.get("step", target.step)?.title;
    case "lane":
      return mirror.get("lane", target.lane)?.title;
    case "phase":
      return mirror.get("phase", target.phase)?.title;
    case "link-label":
      return mirror.get("link", target.link)?.label;
    case "failure-mode":
      return mirror.get("failure_mode", target.failureMode)?.title;
  }
}

/** What writes a text to its target; nothing where it says what stands there already. */
export function operationFor(
  mirror: Mirror,
  target: EditTarget,
  written: string,
): Operation | undefined {
  const text = written.trim();
  if (text === (textOfTarget(mirror, target) ?? "")) return undefined;
  switch (target.type) {
    case "new-card":
      return {
        operation: "addCard",
        lane: target.lane,
        step: target.step,
        text,
        before: target.before ?? null,
      };
    case "new-value":
      return valueInCell(target, readNumber(text));
    case "value": {
      const value = readNumber(text);
      return value === undefined
        ? undefined
        : { operation: "setValue", cards: [target.card], value };
    }
    case "card":
      return { operation: "editCard", card: target.card, text };
    case "new-step":
      return { operation: "addStep", phase: target.phase, title: text };
    case "step":
      return { operation: "renameStep", step: target.step, title: text };
    case "lane":
      return { operation: "renameLane", lane: target.lane, title: text };
    case "phase":
      return { operation: "renamePhase", phase: target.phase, title: text };
    case "link-label":
      return { operation: "labelLink", link: target.link, label: text };
    case "failure-mode":
      return {
        operation: "renameFailureMode",
        failureMode: target.failureMode,
        title: text,
      };
  }
}

/** Whether what was written for a number is none. */
export function isUnreadable(target: EditTarget, written: string): boolean {
  const isValue = target.type === "value" || target.type === "new-value";
  return isValue && readNumber(written) === undefined;
}

/** A number that nobody knows is a card all the same: it says that there is something to be known. */
function valueInCell(
  { lane, step }: Extract<EditTarget, { type: "new-value" }>,
  value: number | null | undefined,
): Operation | undefined {
  if (value === undefined) return undefined;
  const id = newRecordId();
  return value === null
    ? { operation: "addCard", id, lane, step, text: "" }
    : { operation: "addValue", id, lane, step, value };
}

/** Whether a text may have several lines. */
export function takesLineBreaks(target: EditTarget): boolean {
  return target.type === "card" || target.type === "new-card";
}

/** Whether the target is made by its text, so that one after another can be typed. */
export function isNew(target: EditTarget): boolean {
  return target.type === "new-card" || target.type === "new-step";
}
