import { create } from "zustand";

/** What lies over the page, one at a time. */
export type Overlay = "palette" | "shortcuts" | "settings" | "backups";

export const useOverlay = create<{ readonly overlay: Overlay | null }>(() => ({ overlay: null }));

export const showOverlay = (overlay: Overlay): void => useOverlay.setState({ overlay });
export const closeOverlay = (): void => useOverlay.setState({ overlay: null });
