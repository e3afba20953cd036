import { create } from "zustand";

/** What lies over the page, one at a time. */
export type Overlay =
  "palette" | "shortcuts" | "settings" | "backups" | "newMap" | "newProject" | "tags" | "channels";

export const useOverlay = create<{ readonly overlay: Overlay | null }>(() => ({ overlay: null }));

// Who had the focus before: the next key is meant for the same place as the one before.
let before: Element | null = null;

export function showOverlay(overlay: Overlay): void {
  before = document.activeElement;
  useOverlay.setState({ overlay });
}

export function closeOverlay(): void {
  if (useOverlay.getState().overlay === null) return;
  useOverlay.setState({ overlay: null });
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
}
