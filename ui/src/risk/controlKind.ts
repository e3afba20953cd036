// Whether the control of the active cell keeps its cause from happening or finds it in time: its column says which.

import { inTurn } from "../commands";
import { mirror } from "../document";
import type { Control, ControlKind } from "../host";
import { activeEntry, canChange } from "./deeds";
import { useRisks } from "./store";
import { performAll } from "./writing";

const OTHER: Readonly<Record<ControlKind, ControlKind>> = {
  prevention: "detection",
  detection: "prevention",
};

function activeControl(): Control | undefined {
  const column = useRisks.getState().active?.column;
  if (column !== "prevention" && column !== "detection-control") return undefined;
  return mirror().get("control", activeEntry()?.id ?? "");
}

/** Whether a control stands in the active cell. */
export const canChangeControlKind = (): boolean => activeControl() !== undefined && canChange();

/** Makes the control of the active cell one of the other kind: it goes over to the other column. */
export function switchControlKind(): void {
  inTurn(() => {
    const control = activeControl();
    const name = useRisks.getState().active?.name ?? null;
    if (control === undefined || name === null) return;
    const { id, cause, kind, text } = control;
    const { failureMode } = name;
    void performAll([
      {
        operation: "describeControl",
        failureMode,
        cause,
        control: id,
        kind: OTHER[kind],
        text,
      },
    ]);
  });
}
