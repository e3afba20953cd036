import { create } from "zustand";

import type { StartState } from "../host";

/** What the host said when the window opened, or when the start screen was last shown. */
export const useStart = create<{ readonly start: StartState | null }>(() => ({ start: null }));
