import { describe, expect, it } from "vitest";
import type { Focus, GridPlace, SelectionGround } from "./selection";
import {
  NOTHING_SELECTED,
  add,
  extendTo,
  retain,
  selectAll,
  selectOnly,
  selectThese,
  toggle,
} from "./selection";

const card = (name: string): Extract<Focus, { type: "card" }> => ({ type: "card", card: name });
const link = (name: string): Extract<Focus, { type: "link" }> => ({ type: "link", link: name });

/** Three steps in one lane, two cards in the middle cell, one link. */
function ground(
  cards: Readonly<Record<string, number>>,
  links: readonly string[] = [],
): SelectionGround {
  return {
    has: (focus) =>
      focus.type === "card"
        ? focus.card in cards
        : focus.type === "link"
          ? links.includes(focus.link)
          : true,
    placeOf: (focus): GridPlace | null => {
      const column =
        focus.type === "card"
          ? cards[focus.card]
          : focus.type === "cell"
            ? Number(focus.step)
            : undefined;
      return column === undefined ? null : { column, row: 0 };
    },
    cardsBetween: (one, other) =>
      Object.keys(cards).filter((name) => {
        const column = cards[name] ?? -1;
        return (
          column >= Math.min(one.column, other.column) &&
          column <= Math.max(one.column, other.column)
        );
      }),
    allCards: () => Object.keys(cards),
    allLinks: () => links,
  };
}

const map = ground({ arrive: 0, greet: 1, wait: 1, leave: 2 }, ["greets"]);

describe("selectOnly", () => {
  it("makes one card the focus and the whole selection", () => {
    const selection = selectOnly(card("arrive"));
    expect([...selection.cards]).toEqual(["arrive"]);
    expect(selection.focus).toEqual(card("arrive"));
  });

  it("selects nothing where the focus is an empty cell", () => {
    const selection = selectOnly({ type: "cell", lane: "customer", step: "0" });
    expect(selection.cards.size + selection.links.size).toBe(0);
  });
});

describe("toggle", () => {
  it("takes a card in, and out again", () => {
    const both = toggle(selectOnly(card("arrive")), card("leave"));
    expect([...both.cards]).toEqual(["arrive", "leave"]);
    expect([...toggle(both, card("arrive")).cards]).toEqual(["leave"]);
  });

  it("keeps the cards while a link is taken in", () => {
    const both = toggle(selectOnly(card("arrive")), link("greets"));
    expect([[...both.cards], [...both.links]]).toEqual([["arrive"], ["greets"]]);
  });
});

describe("extendTo", () => {
  it("selects the rectangle of cells from the anchor, also after the focus has moved on", () => {
    const wide = extendTo(selectOnly(card("arrive")), card("leave"), map);
    expect([...wide.cards]).toEqual(["arrive", "greet", "wait", "leave"]);
    const narrower = extendTo(wide, card("wait"), map);
    expect([...narrower.cards], "the anchor is still the first card").toEqual([
      "arrive",
      "greet",
      "wait",
    ]);
  });

  it("reaches an empty cell", () => {
    const selection = extendTo(
      selectOnly(card("leave")),
      { type: "cell", lane: "l", step: "1" },
      map,
    );
    expect([...selection.cards]).toEqual(["greet", "wait", "leave"]);
    expect(selection.focus?.type).toBe("cell");
  });
});

describe("many at once", () => {
  it("focuses the first of the cards that a marquee caught", () => {
    expect(selectThese(["greet", "wait"]).focus).toEqual(card("greet"));
  });

  it("adds to what was selected and leaves the focus where it was", () => {
    const selection = add(selectOnly(card("arrive")), ["wait"]);
    expect([...selection.cards]).toEqual(["arrive", "wait"]);
    expect(selection.focus).toEqual(card("arrive"));
  });

  it("selects all cards and links", () => {
    const all = selectAll(NOTHING_SELECTED, map);
    expect([all.cards.size, all.links.size]).toEqual([4, 1]);
  });
});

describe("retain", () => {
  it("drops what was deleted and keeps the rest", () => {
    const selection = retain(selectThese(["arrive", "leave"]), ground({ leave: 2 }));
    expect([...selection.cards]).toEqual(["leave"]);
    expect(selection.focus, "the focused card is gone").toBeNull();
  });

  it("is the same selection where nothing was deleted, so that nobody repaints", () => {
    const selection = selectThese(["arrive"]);
    expect(retain(selection, map)).toBe(selection);
  });
});
