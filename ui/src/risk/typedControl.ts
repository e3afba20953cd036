// The kind of the control that is being typed: it is written with its text.

import { create } from "zustand";

import type { ControlKind } from "../host";
import { whenCellLeft } from "./leaving";
import { useRisks } from "./store";

/** Nothing while a control keeps its kind, and a new one has the usual one. */
export const useTypedControl = create<{ readonly kind: ControlKind | null }>(() => ({
  kind: null,
}));

const forget = (): void => useTypedControl.setState({ kind: null });

whenCellLeft(forget);
useRisks.subscribe(({ mode }, before) => {
  if (mode === "waiting" && before.mode !== "waiting") forget();
});
