import { create } from "zustand";

/** What lies over the page, one at a time. */
export type Overlay =
  | "palette"
  | "shortcuts"
  | "settings"
  | "backups"
  | "versions"
  | "newMap"
  | "newProject"
  | "tags"
  | "channels"
  | "importMap"
  | "importRisks"
  | "exportRisks"
  | "exportMap"
  | "printMap"
  | "about";

interface OverlayState {
  readonly overlay: Overlay | null;
  /** The id of the record whose line in it has the focus first; nothing for no particular one. */
  readonly at: string | null;
}

export const useOverlay = create<OverlayState>(() => ({ overlay: null, at: null }));

// Who had the focus before: the next key is meant for the same place as the one before.
let before: Element | null = null;

export function showOverlay(overlay: Overlay, at: string | null = null): void {
  before = document.activeElement;
  useOverlay.setState({ overlay, at });
}

export function closeOverlay(): void {
  if (useOverlay.getState().overlay === null) return;
  useOverlay.setState({ overlay: null, at: null });
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
}
