import { expect, it } from "vitest";

import { type Tile, tileAlong } from "./tiles";

/** Two rows of three and two tiles; below them one that is indented. */
const tiles: readonly Tile[] = [
  ["a", 0, 0],
  ["b", 250, 0],
  ["c", 500, 0],
  ["d", 0, 200],
  ["e", 250, 200],
  ["f", 40, 400],
].map(([map, left, top]) => ({
  map: String(map),
  box: { left: Number(left), top: Number(top), bottom: Number(top) + 180 },
}));

const along = (from: string, key: string) => tileAlong(tiles, from, key)?.map;

it("walks sideways in the order of the maps, from the end of a row on to the next", () => {
  expect(along("a", "ArrowRight")).toBe("b");
  expect(along("c", "ArrowRight")).toBe("d");
  expect(along("a", "ArrowLeft")).toBeUndefined();
});

it("walks up and down to the tile that begins nearest in the next row", () => {
  expect(along("b", "ArrowDown")).toBe("e");
  expect(along("c", "ArrowDown")).toBe("e");
  expect(along("d", "ArrowDown")).toBe("f");
  expect(along("f", "ArrowUp")).toBe("d");
  expect(along("a", "ArrowUp")).toBeUndefined();
});

it("leaps to the first and the last tile", () => {
  expect(along("d", "Home")).toBe("a");
  expect(along("d", "End")).toBe("f");
});

it("takes no other key", () => {
  expect(along("a", "x")).toBeUndefined();
});
