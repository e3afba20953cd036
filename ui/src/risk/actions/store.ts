// How the actions of the whole project are arranged, and what is said of one.

import { create } from "zustand";

import { perform } from "../../document";
import type { Action, ActionDetail, Change } from "../../host";

/** By the day on which they are due, or on a board by the stages of PDCA or DMAIC. */
export type Arrangement = "date" | "pdca" | "dmaic";

export const ARRANGEMENTS: readonly Arrangement[] = ["date", "pdca", "dmaic"];

interface Actions {
  readonly arrangement: Arrangement;
}

export const useActions = create<Actions>(() => ({ arrangement: "date" }));

/** Says one thing of an action anew. */
export function detail(action: Action, said: ActionDetail): Promise<Change | null> {
  return perform({ operation: "detailAction", action: action.id, detail: said });
}
