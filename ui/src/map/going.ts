// Going about the map by keys: the focus walks, the selection is extended, Escape leads outwards.

import {
  changeSelection,
  extendTo,
  selectAll,
  useSelection,
  type Focus,
} from "../canvas/selection";
import { useScene } from "../canvas/scene";
import { revealFocus } from "../canvas/viewport";
import { mirror } from "../document";
import { currentFocus, currentGrid, focusOn } from "./current";
import { followLink } from "./follow";
import type { Grid } from "./grid";
import { corner, walk, walkSideways, walkToEdge, type Direction } from "./walk";

/** Goes one place on; where nothing has the focus, to the beginning of the map. */
export function go(direction: Direction): void {
  goBy((grid, focus) => walk(grid, focus, direction));
}

/** Goes to the end of the row or column. */
export function goToEdge(direction: Direction): void {
  goBy((grid, focus) => walkToEdge(grid, focus, direction));
}

/** Goes to the first or the last cell of the map. */
export function goToCorner(end: "first" | "last"): void {
  goBy((grid) => corner(grid, end));
}

/** Goes one cell or title sideways. Answers whether there was one. */
export function goSideways(direction: "left" | "right"): boolean {
  return goBy((grid, focus) => walkSideways(grid, focus, direction));
}

/** Takes the next place in a direction into the selection, with all cells up to it. */
export function extend(direction: Direction): void {
  const grid = currentGrid();
  const focus = currentFocus();
  const { drawing } = useScene.getState();
  if (grid === null || focus === null || drawing === null) return;
  const place = walkSelectable(grid, focus, direction);
  if (place === null) return;
  changeSelection((now) => extendTo(now, place, drawing));
  revealFocus(place);
}

/** Selects every card and connector. */
export function selectEverything(): void {
  const { drawing } = useScene.getState();
  if (drawing !== null) changeSelection((now) => selectAll(now, drawing));
}

/** Goes to the next or the previous connector of the focused card, and on from there. */
export function goAlongLinks(direction: "next" | "previous"): void {
  const focus = currentFocus();
  if (focus === null) return;
  const { anchor } = useSelection.getState();
  const home = anchor?.type === "card" ? anchor.card : null;
  const followed = followLink(mirror(), focus, home, direction);
  if (followed === null) return;
  const place: Focus = { type: "link", link: followed.link.id };
  // The anchor keeps the card from which the walk began, so that the next key goes on around it.
  changeSelection(() => ({
    focus: place,
    cards: new Set(),
    links: new Set([followed.link.id]),
    anchor: { type: "card", card: followed.home },
  }));
  revealFocus(place);
}

/** From many to one, from a card to its cell, from a connector to its card. Answers whether it led anywhere. */
export function goOutwards(): boolean {
  const { focus, cards, links } = useSelection.getState();
  const grid = currentGrid();
  if (focus === null || grid === null) return false;
  if (cards.size + links.size > 1) {
    focusOn(focus);
    return true;
  }
  const place = outwardOf(grid, focus);
  if (place !== null) focusOn(place);
  return place !== null;
}

function outwardOf(grid: Grid, focus: Focus): Focus | null {
  switch (focus.type) {
    case "card": {
      const position = grid.position(focus.card);
      return position === undefined ? null : grid.place(position);
    }
    case "link": {
      const link = grid.link(focus.link);
      return link === undefined ? null : { type: "card", card: link.source };
    }
    case "cell":
    case "step":
    case "new-step":
    case "lane":
    case "phase":
      return null;
  }
}

function walkSelectable(grid: Grid, focus: Focus, direction: Direction): Focus | null {
  const place = walk(grid, focus, direction);
  return place?.type === "card" || place?.type === "cell" ? place : null;
}

function goBy(next: (grid: Grid, focus: Focus) => Focus | null): boolean {
  const grid = currentGrid();
  if (grid === null) return false;
  const focus = currentFocus();
  const place = focus === null ? corner(grid, "first") : next(grid, focus);
  if (place !== null) focusOn(place);
  return place !== null;
}
