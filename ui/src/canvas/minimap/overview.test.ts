import { describe, expect, it } from "vitest";

import { toDrawing, toView } from "../camera";
import { Drawing } from "../drawing";
import { sampleScene } from "../sampleScene";
import { framed, type Overview, overviewOf } from "./overview";

const { grid } = new Drawing(sampleScene());
/** What a map has of a window of 1920 and of one of 1280 beside the inspector. */
const LARGE = { width: 1620, height: 1030 };
const SMALL = { width: 1008, height: 750 };

function overview(of = grid, view = LARGE): Overview {
  const found = overviewOf({ grid: of }, view);
  if (found === null) throw new Error("there is room for a minimap");
  return found;
}

describe("the minimap", () => {
  it("shows the map from corner to corner", () => {
    const { camera, size } = overview();
    const end = { x: grid.x + grid.width, y: grid.y + grid.height };
    const [first, last] = [toView(camera, grid), toView(camera, end)];
    expect(Math.round(first.x)).toBeCloseTo(0);
    expect(Math.round(first.y)).toBeCloseTo(0);
    expect(Math.round(last.x)).toBe(size.width);
    expect(Math.round(last.y)).toBe(size.height);
  });

  it("leads from a point to the place that it shows, and back", () => {
    const { camera, size } = overview();
    const middle = { x: size.width / 2, y: size.height / 2 };
    const place = toDrawing(camera, middle);
    expect(place.x).toBeCloseTo(grid.x + grid.width / 2);
    expect(place.y).toBeCloseTo(grid.y + grid.height / 2);
    expect(toView(camera, place)).toEqual(middle);
  });

  it("takes a small corner of the view, and a smaller one of a smaller view", () => {
    const large = { ...grid, width: 8000, height: 4800 };
    expect(overview(large, LARGE).size).toEqual({ width: 208, height: 125 });
    expect(overview(large, SMALL).size).toEqual({ width: 144, height: 86 });
  });

  it("keeps a map of one lane high enough to be hit, with the lane in its middle", () => {
    const { camera, size } = overview({ ...grid, width: 20_000, height: 300 });
    expect(size.height).toBe(24);
    expect(toView(camera, { x: 0, y: grid.y + 150 }).y).toBeCloseTo(12);
  });

  it("is left out where there is no step yet, and in a view that it would cover", () => {
    expect(overviewOf({ grid: { ...grid, width: 0 } }, LARGE)).toBeNull();
    expect(overviewOf({ grid }, { width: 480, height: 700 })).toBeNull();
  });
});

describe("the frame", () => {
  const found = overview({ ...grid, width: 8000, height: 4800 });

  it("lies around what is in sight", () => {
    const part = { x: grid.x + 4000, y: grid.y + 1200, width: 2000, height: 2000 };
    expect(framed(found, part)).toEqual({ x: 104, y: 31, width: 52, height: 52 });
  });

  it("stays on the map where the view shows more than that", () => {
    const part = { x: grid.x - 500, y: grid.y - 500, width: 20_000, height: 20_000 };
    expect(framed(found, part)).toEqual({ x: 0, y: 0, ...found.size });
  });

  it("can be seen also around very little, up to the very edge", () => {
    const part = { x: grid.x + 7990, y: grid.y + 4790, width: 10, height: 10 };
    expect(framed(found, part)).toEqual({ x: 202, y: 119, width: 6, height: 6 });
  });
});
