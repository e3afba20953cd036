// Whether the panel of time and money stands in the place of the inspector.

import { create } from "zustand";

import { changeSettings, useSettings } from "../../session/settings";

export const useTimePanel = create<{ readonly open: boolean }>(() => ({ open: false }));

export function openTimePanel(): void {
  useTimePanel.setState({ open: true });
  if (!useSettings.getState().inspectorOpen) changeSettings({ inspectorOpen: true });
}

export function closeTimePanel(): void {
  useTimePanel.setState({ open: false });
}

export function toggleTimePanel(): void {
  const seen = useTimePanel.getState().open && useSettings.getState().inspectorOpen;
  if (seen) closeTimePanel();
  else openTimePanel();
}
