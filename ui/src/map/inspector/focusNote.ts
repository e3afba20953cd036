import { flushSync } from "react-dom";

import { changeSettings, useSettings } from "../../session/settings";

/** The field for a card's note, by which others find it. */
export const NOTE_FIELD = "inspector-note";

/** Opens the inspector and puts the focus into the note of the selected card. */
export function focusNote(): void {
  // The field has to be there before the next key is pressed, which is text already.
  flushSync(() => {
    if (!useSettings.getState().inspectorOpen) changeSettings({ inspectorOpen: true });
  });
  document.getElementById(NOTE_FIELD)?.focus();
}
