// Making steps, lanes and phases beside others, and naming them where they stand. What is made and its first
// name are one undo step.

import { addPoint } from "../canvas/values";
import { mirror, newGesture, newRecordId, perform } from "../document";
import type { LaneKind } from "../host";
import { tellRefusal } from "../notices";
import { offerChannels } from "./channelPlaces";
import { currentFocus, focusOn } from "./current";
import { editing } from "./editing";
import { contentOf } from "./editTarget";
import { isHeader, type Header } from "./headers";
import { chooseLaneKind } from "./laneKindOffer";

/** Where something is put: before what is there, or after it. */
export type Side = "before" | "after";

/** Makes a step beside another and names it. */
export function insertStep(side: Side, step: string): void {
  const record = mirror().get("step", step);
  if (record === undefined) return;
  const before = siblingAt(mirror().stepsOfPhase(record.phase), step, side);
  const id = newRecordId();
  const gesture = newGesture();
  void perform({ operation: "addStep", id, phase: record.phase, title: "", before }, gesture);
  editing.start({ type: "step", step: id, gesture });
}

/** Divides a step in two and names the new one behind it. */
export function splitStep(step: string): void {
  const id = newRecordId();
  const gesture = newGesture();
  void perform({ operation: "splitStep", id, step, title: "" }, gesture);
  editing.start({ type: "step", step: id, gesture });
}

/** The step behind another, also over the end of its phase; nothing behind the last. */
export function nextStep(step: string): string | undefined {
  const phase = mirror().get("step", step)?.phase;
  const map = phase === undefined ? undefined : mirror().get("phase", phase)?.map;
  const steps = map === undefined ? [] : mirror().stepsOfMap(map);
  return steps[steps.findIndex((other) => other.id === step) + 1]?.id;
}

/** Takes the step behind another into it, with all that stands there. */
export function mergeWithNext(step: string): void {
  const next = nextStep(step);
  if (next !== undefined) void perform({ operation: "mergeSteps", step: next, into: step });
}

/** Makes a lane beside another, of the kind of the lane above it, and offers the kinds. */
export function insertLane(side: Side, lane: string): void {
  const record = mirror().get("lane", lane);
  if (record === undefined) return;
  const lanes = mirror().lanesOfMap(record.map);
  const index = lanes.findIndex((other) => other.id === lane);
  const above = side === "after" ? record : (lanes[index - 1] ?? record);
  const id = newRecordId();
  const gesture = newGesture();
  const before = siblingAt(lanes, lane, side);
  void perform(
    { operation: "addLane", id, map: record.map, kind: above.kind, title: "", before },
    gesture,
  );
  chooseLaneKind({ type: "lane", lane: id, gesture });
}

/** Makes an empty phase beside another and names it. */
export function insertPhase(side: Side, phase: string): void {
  const record = mirror().get("phase", phase);
  if (record === undefined) return;
  const before = siblingAt(mirror().phasesOfMap(record.map), phase, side);
  const id = newRecordId();
  const gesture = newGesture();
  void perform({ operation: "addPhase", id, map: record.map, title: "", before }, gesture);
  editing.start({ type: "phase", phase: id, gesture });
}

/** Begins a new phase with a step and names it. */
export function splitPhaseAt(step: string): void {
  const id = newRecordId();
  const gesture = newGesture();
  void perform({ operation: "splitPhase", id, step, title: "" }, gesture);
  editing.start({ type: "phase", phase: id, gesture });
}

/** Whether a phase can begin with a step: not where one begins with it already. */
export function canSplitPhaseAt(step: string): boolean {
  const record = mirror().get("step", step);
  return record !== undefined && mirror().stepsOfPhase(record.phase)[0]?.id !== step;
}

/** Makes another card in the cell of one, as its lane has it: the next persona's point, or one to be written. */
function insertBesideCard(side: Side, card: string): void {
  const record = mirror().get("card", card);
  if (record === undefined) return;
  const { lane, step } = record;
  switch (contentOf(mirror(), lane)) {
    case "curve": {
      const point = addPoint(lane, step, 0);
      if (point === null) tellRefusal("map.everyoneHasAPoint");
      else focusOn({ type: "card", card: point });
      break;
    }
    case "numbers":
      editing.start({ type: "new-value", lane, step });
      break;
    case "channels":
      offerChannels();
      break;
    default: {
      const before = siblingAt(mirror().cardsOfCell(lane, step), card, side);
      editing.start({ type: "new-card", lane, step, before: before ?? undefined });
    }
  }
}

/** Makes another of what has the focus: a card beside a card, a step beside a cell, a title beside its kind. */
export function insertBeside(side: Side): void {
  const focus = currentFocus();
  if (focus?.type === "card") insertBesideCard(side, focus.card);
  else if (focus?.type === "cell") insertStep(side, focus.step);
  else if (isHeader(focus)) insertBesideHeader(side, focus);
}

/** Makes another phase, step or lane beside one. */
export function insertBesideHeader(side: Side, header: Header): void {
  switch (header.type) {
    case "phase":
      insertPhase(side, header.phase);
      break;
    case "step":
      insertStep(side, header.step);
      break;
    case "lane":
      insertLane(side, header.lane);
      break;
  }
}

/** The step in whose column the focus stands; nothing where it stands in none. */
export function focusedStep(): string | null {
  const focus = currentFocus();
  switch (focus?.type) {
    case "step":
    case "cell":
      return focus.step;
    case "card":
      return mirror().get("card", focus.card)?.step ?? null;
    default:
      return null;
  }
}

/** The lane in which the focus stands; nothing where it stands in none. */
export function focusedLane(): string | null {
  const focus = currentFocus();
  switch (focus?.type) {
    case "lane":
    case "cell":
      return focus.lane;
    case "card":
      return mirror().get("card", focus.card)?.lane ?? null;
    default:
      return null;
  }
}

/** The phase in which the focus stands; nothing where it stands in none. */
export function focusedPhase(): string | null {
  const focus = currentFocus();
  if (focus?.type === "phase" || focus?.type === "new-step") return focus.phase;
  const step = focusedStep();
  return step === null ? null : (mirror().get("step", step)?.phase ?? null);
}

/** Changes what a lane holds, as one undo step with a gesture that is under way. */
export function setLaneKind(lane: string, kind: LaneKind, gesture: string | null = null): void {
  if (mirror().get("lane", lane)?.kind === kind) return;
  void perform({ operation: "changeLaneKind", lane, kind }, gesture);
}

/** The sibling that shall follow a new record on one side of another; null for the end. */
function siblingAt(
  siblings: readonly { readonly id: string }[],
  id: string,
  side: Side,
): string | null {
  if (side === "before") return id;
  const index = siblings.findIndex((sibling) => sibling.id === id);
  return siblings[index + 1]?.id ?? null;
}
