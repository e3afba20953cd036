import { describe, expect, it } from "vitest";

import {
  type Camera,
  centredOn,
  fitted,
  fittedTo,
  inSight,
  kept,
  LEAST_ZOOM,
  MOST_ZOOM,
  nextZoom,
  panned,
  revealing,
  toDrawing,
  toView,
  zoomedAbout,
} from "./camera";
import { bandsAt } from "./bands";
import { Drawing } from "./drawing";
import { centerOf } from "./geometry";
import { sampleScene } from "./sampleScene";

const drawing = new Drawing(sampleScene());
const view = { width: 800, height: 500 };
const camera: Camera = { x: 40, y: 20, zoom: 0.5 };

describe("places", () => {
  it("go from the view to the drawing and back", () => {
    const point = { x: 120, y: 60 };
    expect(toView(camera, toDrawing(camera, point))).toEqual(point);
  });

  it("follow the hand when the drawing is pushed", () => {
    const before = toDrawing(camera, { x: 100, y: 100 });
    expect(toDrawing(panned(camera, 30, -10), { x: 130, y: 90 })).toEqual(before);
  });

  it("stay under the pointer when one zooms about it", () => {
    const pointer = { x: 300, y: 200 };
    const before = toDrawing(camera, pointer);
    const after = toDrawing(zoomedAbout(camera, pointer, 1.7), pointer);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });
});

describe("zoom", () => {
  it("ends at its bounds", () => {
    expect(zoomedAbout(camera, { x: 0, y: 0 }, 1000).zoom).toBe(MOST_ZOOM);
    expect(zoomedAbout(camera, { x: 0, y: 0 }, 0).zoom).toBe(LEAST_ZOOM);
  });

  it("goes by round steps, from between them to the next one", () => {
    expect(nextZoom(1, "in")).toBe(1.25);
    expect(nextZoom(1, "out")).toBe(0.8);
    expect(nextZoom(0.9, "in")).toBe(1);
    expect(nextZoom(MOST_ZOOM, "in")).toBe(MOST_ZOOM);
    expect(nextZoom(LEAST_ZOOM, "out")).toBe(LEAST_ZOOM);
  });
});

describe("fit", () => {
  it("shows the whole grid beside and below the bands", () => {
    const small = { width: 400, height: 240 };
    const found = fitted(drawing, small);
    const bands = bandsAt(drawing, found.zoom);
    const { grid } = drawing;
    const start = toView(found, grid);
    const end = toView(found, { x: grid.x + grid.width, y: grid.y + grid.height });
    expect(start.x).toBeCloseTo(bands.left);
    expect(start.y).toBeCloseTo(bands.top);
    expect(end.x).toBeLessThanOrEqual(small.width);
    expect(end.y).toBeLessThanOrEqual(small.height);
  });

  it("never makes a small map larger than 100 %", () => {
    expect(fitted(drawing, { width: 4000, height: 4000 }).zoom).toBe(1);
  });

  it("puts a part into the middle of what the bands leave free", () => {
    const part = { x: 400, y: 120, width: 100, height: 40 };
    const found = fittedTo(drawing, view, part);
    const bands = bandsAt(drawing, found.zoom);
    const middle = toView(found, { x: 450, y: 140 });
    expect(middle.x).toBeCloseTo((bands.left + view.width) / 2);
    expect(middle.y).toBeCloseTo((bands.top + view.height) / 2);
  });
});

describe("reveal", () => {
  const atStart: Camera = { x: 0, y: 0, zoom: 1 };

  it("does not move for what is in sight", () => {
    const inSight = { x: 300, y: 150, width: 50, height: 50 };
    expect(revealing(atStart, drawing, view, inSight)).toBe(atStart);
  });

  it("moves as little as it takes, and not beneath the bands", () => {
    const right = { x: 900, y: 150, width: 50, height: 50 };
    const moved = revealing(atStart, drawing, view, right);
    expect(toView(moved, { x: 950, y: 0 }).x, "just inside the right edge").toBe(view.width - 24);
    expect(moved.y, "it was in sight from top to bottom").toBe(0);
    const back = revealing(moved, drawing, view, { x: 200, y: 150, width: 50, height: 50 });
    expect(toView(back, { x: 200, y: 0 }).x).toBe(bandsAt(drawing, 1).left + 24);
  });

  it("shows the start of what is larger than the view", () => {
    const wide = { x: 300, y: 150, width: 5000, height: 50 };
    const moved = revealing(atStart, drawing, view, wide);
    expect(toView(moved, wide).x).toBe(bandsAt(drawing, 1).left + 24);
  });
});

describe("a place in the middle", () => {
  const small = { width: 300, height: 140 };
  const { grid } = drawing;

  it("stands in the middle of what the bands leave free", () => {
    const place = { x: 380, y: 200 };
    const middle = centerOf(inSight(centredOn(camera, drawing, small, place), drawing, small));
    expect(middle.x).toBeCloseTo(place.x);
    expect(middle.y).toBeCloseTo(place.y);
  });

  it("is left at the edge of the map, so that nothing beyond it is shown", () => {
    const atOne: Camera = { x: 0, y: 0, zoom: 1 };
    const end = { x: grid.x + grid.width, y: grid.y + grid.height };
    const sight = inSight(centredOn(atOne, drawing, small, end), drawing, small);
    expect(sight.x + sight.width).toBeCloseTo(end.x);
    expect(sight.y + sight.height).toBeCloseTo(end.y);
  });

  it("leaves a map that is smaller than the view at the bands", () => {
    const found = centredOn(camera, drawing, { width: 4000, height: 3000 }, { x: 400, y: 200 });
    const bands = bandsAt(drawing, found.zoom);
    expect(toView(found, grid).x).toBeCloseTo(bands.left);
    expect(toView(found, grid).y).toBeCloseTo(bands.top);
  });
});

describe("the camera", () => {
  it("cannot lose the map", () => {
    for (const far of [
      { x: 1e6, y: 1e6, zoom: 1 },
      { x: -1e6, y: -1e6, zoom: 1 },
    ]) {
      const found = kept(far, drawing, view);
      const { grid } = drawing;
      const start = toView(found, grid);
      const end = toView(found, { x: grid.x + grid.width, y: grid.y + grid.height });
      expect(start.x).toBeLessThan(view.width);
      expect(start.y).toBeLessThan(view.height);
      expect(end.x).toBeGreaterThan(bandsAt(drawing, 1).left);
      expect(end.y).toBeGreaterThan(bandsAt(drawing, 1).top);
    }
  });
});
