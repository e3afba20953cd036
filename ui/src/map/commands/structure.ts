import type { Command } from "../../commands";
import { currentFocus, isWritable } from "../current";
import {
  canSplitPhaseAt,
  focusedLane,
  focusedPhase,
  focusedStep,
  insertBeside,
  insertLane,
  insertPhase,
  insertStep,
  mergeWithNext,
  nextStep,
  splitPhaseAt,
  splitStep,
} from "../inserting";
import { chooseLaneKind } from "../laneKindOffer";
import { on } from "./on";

function splittableStep(): string | null {
  const step = focusedStep();
  return step !== null && canSplitPhaseAt(step) ? step : null;
}

function mergeableStep(): string | null {
  const step = focusedStep();
  return step !== null && nextStep(step) !== undefined ? step : null;
}

const canInsertBeside = (): boolean => {
  const focus = currentFocus();
  return isWritable() && focus !== null && focus.type !== "link" && focus.type !== "new-step";
};

/** What makes and shapes phases, steps and lanes. */
export const structureCommands: readonly Command[] = [
  {
    id: "map.insertAfter",
    group: "map",
    label: "command.insertAfter",
    shortcuts: ["Mod+Enter"],
    handledInPlace: true,
    enabled: canInsertBeside,
    run: () => insertBeside("after"),
  },
  {
    id: "map.insertBefore",
    group: "map",
    label: "command.insertBefore",
    shortcuts: ["Mod+Shift+Enter"],
    handledInPlace: true,
    enabled: canInsertBeside,
    run: () => insertBeside("before"),
  },
  {
    id: "step.insertBefore",
    label: "command.insertStepBefore",
    ...on(focusedStep, (step) => insertStep("before", step)),
  },
  {
    id: "step.insertAfter",
    label: "command.insertStepAfter",
    ...on(focusedStep, (step) => insertStep("after", step)),
  },
  {
    id: "step.split",
    label: "command.splitStep",
    ...on(focusedStep, splitStep),
  },
  {
    id: "step.merge",
    label: "command.mergeSteps",
    ...on(mergeableStep, mergeWithNext),
  },
  {
    id: "lane.insertAbove",
    label: "command.insertLaneAbove",
    ...on(focusedLane, (lane) => insertLane("before", lane)),
  },
  {
    id: "lane.insertBelow",
    label: "command.insertLaneBelow",
    ...on(focusedLane, (lane) => insertLane("after", lane)),
  },
  {
    id: "lane.chooseKind",
    label: "command.chooseLaneKind",
    shortcuts: ["Alt+Enter"],
    ...on(focusedLane, (lane) => chooseLaneKind({ type: "lane", lane })),
  },
  {
    id: "phase.insertBefore",
    label: "command.insertPhaseBefore",
    ...on(focusedPhase, (phase) => insertPhase("before", phase)),
  },
  {
    id: "phase.insertAfter",
    label: "command.insertPhaseAfter",
    ...on(focusedPhase, (phase) => insertPhase("after", phase)),
  },
  {
    id: "phase.split",
    label: "command.splitPhase",
    shortcuts: ["Mod+Shift+P"],
    ...on(splittableStep, splitPhaseAt),
  },
];
