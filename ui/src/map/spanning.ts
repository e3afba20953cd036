import { mirror, newGesture, perform } from "../document";
import { selectedCards } from "./marking";
import { Grid } from "./grid";

/** Lets the selected cards reach over so many steps more, or fewer: as far as the map goes, and one at least. */
export function widenSelected(by: 1 | -1): void {
  const gesture = newGesture();
  for (const { id: card, lane, step, span } of selectedCards()) {
    const map = mirror().get("lane", lane)?.map;
    const grid = map === undefined ? undefined : new Grid(mirror(), map);
    const room = grid === undefined ? 1 : grid.steps.length - grid.column(step);
    const wanted = Math.min(span, room) + by;
    if (wanted < 1 || wanted > room) continue;
    void perform({ operation: "spanCard", card, span: wanted }, gesture);
  }
}
