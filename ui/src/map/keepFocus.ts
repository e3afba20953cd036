// The focus outlives what it stood on, and what is being written is kept when the focus goes elsewhere.

import { changeSelection, sameFocus, selectOnly, useSelection } from "../canvas/selection";
import { onChange } from "../document";
import { currentGrid } from "./current";
import { placeOfTarget } from "./editTarget";
import { editing, useEditing } from "./editing";
import { nearest, spotOf, type Spot } from "./survivor";

/**
 * Moves the focus to what is nearest when its place is deleted, here or by undo. Begin it before the canvas
 * hears of changes: the canvas drops a focus that has lost its place. Returns how to stop.
 */
export function keepFocus(): () => void {
  let spot: Spot | null = null;
  const remember = () => {
    const grid = currentGrid();
    const { focus } = useSelection.getState();
    spot = grid === null || focus === null ? null : spotOf(grid, focus);
  };
  const stopFollowing = useSelection.subscribe(({ focus }, before) => {
    if (!sameFocus(focus, before.focus)) remember();
  });
  const stopListening = onChange(() => {
    const grid = currentGrid();
    const { focus } = useSelection.getState();
    if (grid === null || focus === null) return;
    // A place that was never found yet is still on its way: what was just inserted.
    if (!grid.has(focus) && spot !== null) {
      const place = nearest(grid, spot);
      changeSelection(() => selectOnly(place));
    } else {
      remember();
    }
  });
  remember();
  return () => {
    stopFollowing();
    stopListening();
  };
}

/** Commits what is being written as soon as another place has the focus. Returns how to stop. */
export function commitWhenLeft(): () => void {
  return useSelection.subscribe(({ focus }) => {
    const { target } = useEditing.getState();
    if (target !== null && focus !== null && !sameFocus(focus, placeOfTarget(target))) {
      editing.commit();
    }
  });
}
