/**
 * What is focused and what is selected on the map in view.
 *
 * The focus is one place, where the keyboard acts; the selection is the cards and links that a command acts
 * on. Both only name records, so they outlive every repaint. Pure functions lead from one selection to the
 * next; {@link useSelection} holds the current one.
 */
import { create } from "zustand";

/**
 * The one place where the keyboard acts. A `new-step` is the place after the last step of a phase, where
 * the next step is typed.
 */
export type Focus =
  | {
      readonly type: "cell";
      readonly lane: string;
      readonly step: string;
      /** In a lane of channels: the one in whose sub-row the place lies. */
      readonly channel?: string;
    }
  | { readonly type: "card"; readonly card: string }
  | { readonly type: "step"; readonly step: string }
  | { readonly type: "new-step"; readonly phase: string }
  | { readonly type: "lane"; readonly lane: string }
  | { readonly type: "phase"; readonly phase: string }
  | { readonly type: "link"; readonly link: string };

/** A card or a link: what can be selected. */
export type Selectable = Extract<Focus, { type: "card" | "link" }>;

export interface Selection {
  readonly focus: Focus | null;
  readonly cards: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Where a range begins: the last place that was chosen without extending. */
  readonly anchor: Focus | null;
}

/** A cell by its indices. */
export interface GridPlace {
  readonly column: number;
  readonly row: number;
}

/** What a selection has to know of the map; the drawing in view provides it. */
export interface SelectionGround {
  /** Whether what the focus names still stands on the map. */
  has(focus: Focus): boolean;
  /** The cell of a card, or the cell itself; nothing for what has no cell. */
  placeOf(focus: Focus): GridPlace | null;
  /** The cards in a rectangle of cells, both corners included, in reading order. */
  cardsBetween(corner: GridPlace, opposite: GridPlace): readonly string[];
  /** Every card in reading order. */
  allCards(): readonly string[];
  /** Every link. */
  allLinks(): readonly string[];
}

const NONE: ReadonlySet<string> = new Set();

export const NOTHING_SELECTED: Selection = { focus: null, cards: NONE, links: NONE, anchor: null };

/** Focuses one place; a card or link there becomes the whole selection, elsewhere nothing is selected. */
export function selectOnly(focus: Focus | null): Selection {
  return {
    focus,
    cards: focus?.type === "card" ? new Set([focus.card]) : NONE,
    links: focus?.type === "link" ? new Set([focus.link]) : NONE,
    anchor: focus,
  };
}

/** Takes a card or link into the selection, or out of it where it is in; the focus goes there. */
export function toggle(selection: Selection, item: Selectable): Selection {
  return {
    focus: item,
    cards: item.type === "card" ? withToggled(selection.cards, item.card) : selection.cards,
    links: item.type === "link" ? withToggled(selection.links, item.link) : selection.links,
    anchor: item,
  };
}

/** Selects all cards in the rectangle of cells from the anchor to a place; the focus goes to that place. */
export function extendTo(selection: Selection, to: Focus, ground: SelectionGround): Selection {
  const anchor = selection.anchor ?? selection.focus ?? to;
  const from = ground.placeOf(anchor);
  const end = ground.placeOf(to);
  if (from === null || end === null) {
    return selectOnly(to);
  }
  return { focus: to, cards: new Set(ground.cardsBetween(from, end)), links: NONE, anchor };
}

/** Adds cards and links to the selection; the focus stays, or goes to the first card. */
export function add(
  selection: Selection,
  cards: Iterable<string>,
  links: Iterable<string> = [],
): Selection {
  return withFocusInside({
    ...selection,
    cards: new Set([...selection.cards, ...cards]),
    links: new Set([...selection.links, ...links]),
  });
}

/** Makes these cards and links the whole selection; the focus goes to the first card. */
export function selectThese(cards: Iterable<string>, links: Iterable<string> = []): Selection {
  return withFocusInside({ ...NOTHING_SELECTED, cards: new Set(cards), links: new Set(links) });
}

/** Selects every card and link of the map; the focus stays. */
export function selectAll(selection: Selection, ground: SelectionGround): Selection {
  return add(selection, ground.allCards(), ground.allLinks());
}

/** Leaves out what no longer stands on the map. The same object where all of it still stands. */
export function retain(selection: Selection, ground: SelectionGround): Selection {
  const cards = retained(selection.cards, (card) => ground.has({ type: "card", card }));
  const links = retained(selection.links, (link) => ground.has({ type: "link", link }));
  const focus = standing(selection.focus, ground);
  const anchor = standing(selection.anchor, ground);
  const unchanged =
    cards === selection.cards &&
    links === selection.links &&
    focus === selection.focus &&
    anchor === selection.anchor;
  return unchanged ? selection : { focus, cards, links, anchor };
}

/** Whether both name the same place. */
export function sameFocus(one: Focus | null, other: Focus | null): boolean {
  return one === other || (one !== null && other !== null && focusKey(one) === focusKey(other));
}

/** A text that is unique to the place, for keys of lists and ids of elements. */
export function focusKey(focus: Focus): string {
  switch (focus.type) {
    case "cell":
      return focus.channel === undefined
        ? `cell-${focus.lane}-${focus.step}`
        : `cell-${focus.lane}-${focus.step}-${focus.channel}`;
    case "card":
      return `card-${focus.card}`;
    case "step":
      return `step-${focus.step}`;
    case "new-step":
      return `new-step-${focus.phase}`;
    case "lane":
      return `lane-${focus.lane}`;
    case "phase":
      return `phase-${focus.phase}`;
    case "link":
      return `link-${focus.link}`;
  }
}

/** The selection on the map in view. Read it by selector; change it through {@link changeSelection}. */
export const useSelection = create<Selection>()(() => NOTHING_SELECTED);

/** Goes from the current selection to another: `changeSelection((now) => toggle(now, item))`. */
export function changeSelection(change: (now: Selection) => Selection): void {
  useSelection.setState(change, true);
}

function withToggled(items: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const toggled = new Set(items);
  if (!toggled.delete(item)) {
    toggled.add(item);
  }
  return toggled;
}

function withFocusInside(selection: Selection): Selection {
  const { focus } = selection;
  if (focus !== null && focus.type !== "card" && focus.type !== "link") {
    return selection;
  }
  const inside =
    focus?.type === "card"
      ? selection.cards.has(focus.card)
      : focus?.type === "link" && selection.links.has(focus.link);
  if (inside) {
    return selection;
  }
  const [card] = selection.cards;
  const [link] = selection.links;
  const first: Focus | null =
    card !== undefined
      ? { type: "card", card }
      : link !== undefined
        ? { type: "link", link }
        : null;
  return { ...selection, focus: first, anchor: first };
}

function retained(
  items: ReadonlySet<string>,
  stands: (item: string) => boolean,
): ReadonlySet<string> {
  const kept = [...items].filter(stands);
  return kept.length === items.size ? items : new Set(kept);
}

function standing(focus: Focus | null, ground: SelectionGround): Focus | null {
  return focus !== null && ground.has(focus) ? focus : null;
}
