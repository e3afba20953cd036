// How far undo and redo reach: as far as the history, or only as far as what somebody has done since she began.

import type { UndoState } from "../host";

/** How many steps lie on either side. */
export interface UndoReach {
  readonly back: number;
  readonly forth: number;
}

/** The reach of somebody who has done nothing yet. */
export const NOTHING_DONE: UndoReach = { back: 0, forth: 0 };

/** A step that is made, taken back, or made again. */
export type Step = "made" | "takenBack" | "madeAgain";

/** The reach after a step. */
export function after({ back, forth }: UndoReach, step: Step): UndoReach {
  switch (step) {
    case "made":
      return { back: back + 1, forth: 0 };
    case "takenBack":
      return { back: back - 1, forth: forth + 1 };
    case "madeAgain":
      return { back: back + 1, forth: forth - 1 };
  }
}

/** What of the history lies within reach. */
export function within(reach: UndoReach | null, history: UndoState): UndoState {
  if (reach === null) return history;
  return {
    undo: reach.back > 0 ? history.undo : null,
    redo: reach.forth > 0 ? history.redo : null,
  };
}
