import { create } from "zustand";

import { host, type StartState } from "../host";
import { tellProblem } from "../notices";

/** What the host said when the window opened, or when the start screen was last shown. */
export const useStart = create<{ readonly start: StartState | null }>(() => ({ start: null }));

/** Asks again: a project that was opened or closed just now belongs at the head of the recent ones. */
export async function refreshStart(): Promise<void> {
  try {
    useStart.setState({ start: await host.start() });
  } catch (problem) {
    tellProblem(problem);
  }
}
