import { create } from "zustand";

/**
 * What stands beside the views, one at a time: what was found, what is open, what the grammar misses, which failure
 * modes have no card yet, what the speaker of a presentation sees.
 */
export type Panel = "find" | "questions" | "grammar" | "unplaced" | "presentation";

export const usePanel = create<{ readonly panel: Panel | null }>(() => ({ panel: null }));

export function showPanel(panel: Panel): void {
  usePanel.setState({ panel });
}

export function closePanel(): void {
  usePanel.setState({ panel: null });
}

/** Opens a panel, or closes it where it is open. */
export function togglePanel(panel: Panel): void {
  usePanel.setState({ panel: usePanel.getState().panel === panel ? null : panel });
}
