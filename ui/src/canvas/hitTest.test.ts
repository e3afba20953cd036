import { describe, expect, it } from "vitest";

import { Drawing } from "./drawing";
import { hitTest, nearestCell } from "./hitTest";
import { GRID, sampleScene } from "./sampleScene";

const drawing = new Drawing(sampleScene());
const hit = (x: number, y: number, tolerance = 6) =>
  hitTest(drawing, { x: GRID.x + x, y: GRID.y + y }, tolerance);

describe("hit test", () => {
  it("finds a card anywhere inside its edge", () => {
    expect(hit(51, 11)).toMatchObject({ type: "card", card: { card: "arrive" } });
    expect(hit(149, 49)).toMatchObject({ type: "card", card: { card: "arrive" } });
  });

  it("finds a connector within the tolerance, and not beyond it", () => {
    expect(hit(165, 35)).toMatchObject({ type: "link", link: "greeting" });
    expect(hit(165, 40)).toMatchObject({ type: "cell" });
  });

  it("tells by which end a connector is taken", () => {
    expect(hit(152, 30, 2)).toMatchObject({ type: "link", end: "source" });
    expect(hit(198, 30, 2)).toMatchObject({ type: "link", end: "target" });
    expect(hit(175, 30, 2)).toMatchObject({ type: "link", end: null });
  });

  it("prefers a card to the connector that ends at it", () => {
    expect(hit(149, 30)).toMatchObject({ type: "card" });
  });

  it("gives each half of a gutter to the cell beside it", () => {
    expect(hit(320, 200)).toEqual({ type: "cell", place: { column: 1, row: 1 } });
    expect(hit(330, 200)).toEqual({ type: "cell", place: { column: 2, row: 1 } });
  });

  it("finds nothing outside the grid", () => {
    expect(hit(-10, 20).type).toBe("nothing");
    expect(hit(20, 5000).type).toBe("nothing");
  });
});

describe("the nearest cell", () => {
  it("is at the border for a point outside the grid", () => {
    expect(nearestCell(drawing, { x: -500, y: 5000 })).toEqual({ column: 0, row: 1 });
    expect(nearestCell(drawing, { x: 5000, y: -500 })).toEqual({ column: 2, row: 0 });
  });

  it("does not exist in a map without steps", () => {
    const empty = new Drawing({ ...sampleScene(), columns: [], cards: [], routes: [] });
    expect(nearestCell(empty, { x: 200, y: 100 })).toBeNull();
  });
});
