import { changeSelection, selectOnly, useSelection, type Focus } from "../canvas/selection";
import { revealFocus } from "../canvas/viewport";
import { mirror, useDocument } from "../document";
import { useNavigation } from "../session/navigation";
import { Grid } from "./grid";
import type { PlaceOf } from "./place";

/** The map in view as it stands at this moment; nothing where no map is in view. */
export function currentGrid(): Grid | null {
  const { map } = useNavigation.getState();
  return map === null ? null : new Grid(mirror(), map);
}

/** What has the focus at this moment. */
export function currentFocus(): Focus | null {
  return useSelection.getState().focus;
}

/** The cell that takes what is put on the map: that of the focused card, or the first of the focused step or lane. */
export function currentCell(): PlaceOf<"cell"> | null {
  const grid = currentGrid();
  const focus = currentFocus();
  if (grid === null || focus === null) return null;
  switch (focus.type) {
    case "cell":
      return focus;
    case "card": {
      const position = grid.position(focus.card);
      return position === undefined ? null : grid.place(position);
    }
    case "step":
      return grid.place({ column: grid.column(focus.step), row: 0 });
    case "lane":
      return grid.place({ column: 0, row: grid.row(focus.lane) });
    case "new-step":
    case "phase":
    case "link":
      return null;
  }
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
