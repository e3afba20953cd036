import { describe, expect, it } from "vitest";

import { Drawing } from "./drawing";
import { dropPlaceAt, movesTo } from "./dropPlace";
import { GRID, sampleScene } from "./sampleScene";

const drawing = new Drawing(sampleScene());
const at = (x: number, y: number) => ({ x: GRID.x + x, y: GRID.y + y });

const box = (id: string) => {
  const found = drawing.card(id);
  if (found === undefined) throw new Error(`the sample has no card ${id}`);
  return found;
};

/** The moves of cards whose first one is let go at a point. */
function drop(cards: readonly [string, ...string[]], point: { x: number; y: number }) {
  const place = dropPlaceAt(drawing, point, new Set(cards));
  if (place === null) throw new Error("the sample has steps");
  return movesTo(drawing, cards, box(cards[0]), place);
}

describe("the drop place", () => {
  it("is the slot between the cards above and below the pointer", () => {
    const place = dropPlaceAt(drawing, at(250, 55), new Set(["arrive"]));
    expect(place).toMatchObject({ column: 1, row: 0, before: "pay" });
    expect(place?.slot.y, "in the gap between the two cards").toBeGreaterThan(GRID.y + 50);
    expect(place?.slot.y).toBeLessThan(GRID.y + 60);
  });

  it("is the end of the cell below its last card", () => {
    expect(dropPlaceAt(drawing, at(250, 110), new Set(["arrive"]))).toMatchObject({
      before: null,
    });
  });

  it("does not count the dragged cards as neighbours", () => {
    expect(dropPlaceAt(drawing, at(250, 20), new Set(["wait"]))).toMatchObject({ before: "pay" });
  });

  it("is as large as a card in an empty cell", () => {
    const place = dropPlaceAt(drawing, at(400, 60), new Set(["arrive"]));
    expect(place?.slot).toMatchObject({ x: GRID.x + 350, width: 100, height: 44 });
  });
});

describe("the moves", () => {
  it("put one card before another", () => {
    expect(drop(["arrive"], at(250, 55))).toEqual([
      { card: "arrive", lane: "customer", step: "s1", before: "pay" },
    ]);
  });

  it("change the order within a cell", () => {
    expect(drop(["pay"], at(250, 5))).toEqual([
      { card: "pay", lane: "customer", step: "s1", before: "wait" },
    ]);
  });

  it("are none where a card is let go at its own place", () => {
    expect(drop(["wait"], at(250, 20))).toEqual([]);
    expect(drop(["pay"], at(250, 110))).toEqual([]);
    expect(drop(["wait", "pay"], at(250, 20))).toEqual([]);
  });

  it("keep the order of several cards of one cell, wherever they were taken", () => {
    expect(drop(["pay", "wait"], at(400, 20))).toEqual([
      { card: "wait", lane: "customer", step: "s2", before: null },
      { card: "pay", lane: "customer", step: "s2", before: null },
    ]);
  });

  it("keep the distance in steps and lanes between cards of several cells", () => {
    expect(drop(["arrive", "greet"], at(250, 5))).toEqual([
      { card: "arrive", lane: "customer", step: "s1", before: "wait" },
      { card: "greet", lane: "staff", step: "s2", before: null },
    ]);
  });

  it("stop at the border of the grid, all cards together", () => {
    expect(drop(["arrive", "greet"], at(400, 200))).toEqual([
      { card: "arrive", lane: "customer", step: "s1", before: null },
      { card: "greet", lane: "staff", step: "s2", before: null },
    ]);
  });
});
