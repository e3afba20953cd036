import { changeSelection, selectOnly, useSelection, type Focus } from "../canvas/selection";
import { revealFocus } from "../canvas/viewport";
import { mirror, useDocument } from "../document";
import { useNavigation } from "../session/navigation";
import { Grid } from "./grid";

/** The map in view as it stands at this moment; nothing where no map is in view. */
export function currentGrid(): Grid | null {
  const { map } = useNavigation.getState();
  return map === null ? null : new Grid(mirror(), map);
}

/** What has the focus at this moment. */
export function currentFocus(): Focus | null {
  return useSelection.getState().focus;
}

/** Whether the open project can be changed. */
export function isWritable(): boolean {
  const { document, readOnly } = useDocument.getState();
  return document !== null && readOnly === null;
}

/** Puts the focus on a place, selects what stands there and nothing else, and brings it into sight. */
export function focusOn(place: Focus): void {
  changeSelection(() => selectOnly(place));
  revealFocus(place);
}
