import { flushSync } from "react-dom";

import { changeSettings, useSettings } from "../../session/settings";

// The fields of the inspector that a key leads to, by which they are found.

/** The selected card's note. */
export const NOTE_FIELD = "inspector-note";
/** A tag for the selected cards. */
export const TAG_FIELD = "inspector-tag";
/** A question about the selected card. */
export const QUESTION_FIELD = "inspector-question";
/** A touchpoint for the selected cards. */
export const TOUCHPOINT_FIELD = "inspector-touchpoint";
/** A map that the selected card shall open. */
export const MAP_FIELD = "inspector-map";

/** Opens the inspector and puts the focus into one of its fields. */
export function focusField(id: string): void {
  // The field has to be there before the next key is pressed, which is text already.
  flushSync(() => {
    if (!useSettings.getState().inspectorOpen) changeSettings({ inspectorOpen: true });
  });
  document.getElementById(id)?.focus();
}
