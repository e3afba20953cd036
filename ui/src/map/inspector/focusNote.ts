import { changeSettings, useSettings } from "../../shell/settings";

/** The field for a card's note, by which others find it. */
export const NOTE_FIELD = "inspector-note";

/** Opens the inspector and puts the focus into the note of the selected card. */
export function focusNote(): void {
  if (!useSettings.getState().inspectorOpen) changeSettings({ inspectorOpen: true });
  // The inspector may have to be drawn first.
  requestAnimationFrame(() => document.getElementById(NOTE_FIELD)?.focus());
}
