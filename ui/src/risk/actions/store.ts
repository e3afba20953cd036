// The actions of the whole project: whether they are looked at, and how they are arranged.

import { create } from "zustand";

import { perform } from "../../document";
import type { Action, ActionDetail } from "../../host";

/** By the day on which they are due, or on a board by the stages of PDCA or DMAIC. */
export type Arrangement = "date" | "pdca" | "dmaic";

export const ARRANGEMENTS: readonly Arrangement[] = ["date", "pdca", "dmaic"];

interface Actions {
  /** Whether the actions are looked at instead of the table. */
  readonly shown: boolean;
  readonly arrangement: Arrangement;
}

export const useActions = create<Actions>(() => ({ shown: false, arrangement: "date" }));

/** Goes from the table to the actions, or back. */
export const showActions = (shown: boolean): void => useActions.setState({ shown });

/** Says one thing of an action anew. */
export function detail(action: Action, said: ActionDetail): void {
  void perform({ operation: "detailAction", action: action.id, detail: said });
}
