import { create } from "zustand";

import { clearFilters } from "../session/filters";

/** Whether the bar of filters is open. It is shown all the same while a filter is on. */
export const useFilterBar = create<{ readonly open: boolean }>(() => ({ open: false }));

/** The first choice of the bar, by which it is found. */
export const FIRST_FILTER = "filter-lane";

/** Opens the bar, with the focus on its first choice. */
export function openFilterBar(): void {
  useFilterBar.setState({ open: true });
  requestAnimationFrame(() => document.getElementById(FIRST_FILTER)?.focus());
}

/** Sees everything again, and closes the bar. */
export function closeFilterBar(): void {
  clearFilters();
  useFilterBar.setState({ open: false });
}
