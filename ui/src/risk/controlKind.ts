// Whether the control of the active cell keeps its cause from happening or finds it in time.

import { inTurn } from "../commands";
import { mirror, perform, useMirror } from "../document";
import type { Control, ControlKind } from "../host";
import { activeEntry, canChange } from "./deeds";
import { useRisks } from "./store";
import { useTypedControl } from "./typedControl";

function activeControl(): Control | undefined {
  const entry = activeEntry();
  return entry && mirror().get("control", entry.id);
}

const activeKind = (): ControlKind =>
  useTypedControl.getState().kind ?? activeControl()?.kind ?? "prevention";

/** The kind of the control in the active cell, or of the one that is typed there. */
export function useControlKind(): ControlKind {
  useTypedControl();
  useRisks();
  return useMirror(activeKind);
}

/** Whether a control stands in the active cell, or can be typed there. */
export const canChangeControlKind = (): boolean =>
  useRisks.getState().active?.column === "control" && canChange();

/** Makes the control of the active cell one of this kind; one that is being typed, as soon as it is kept. */
export function setControlKind(kind: ControlKind): void {
  const { active, mode } = useRisks.getState();
  const control = activeControl();
  if (active === null || kind === activeKind()) return;
  if (control === undefined || mode !== "waiting") {
    useTypedControl.setState({ kind });
    return;
  }
  const { failureMode } = active;
  const { id, cause, text } = control;
  void perform({ operation: "describeControl", failureMode, cause, control: id, kind, text });
}

/** From one kind to the other. */
export function switchControlKind(): void {
  inTurn(() => setControlKind(activeKind() === "prevention" ? "detection" : "prevention"));
}
