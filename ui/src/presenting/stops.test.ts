import { describe, expect, it } from "vitest";

import { Drawing } from "../canvas/drawing";
import { sampleScene } from "../canvas/sampleScene";
import type { Stop } from "../host";
import { framesOf } from "./frames";
import { partInSight } from "./stops";

const drawing = new Drawing(sampleScene());
const view = { width: 1920, height: 1080 };
const [first, second, third] = drawing.columns;
const [upper, lower] = drawing.rows;
if (!first || !second || !third || !upper || !lower) throw new Error("the sample has them");

const stop: Stop = {
  id: "stop",
  map: drawing.map,
  title: "",
  notes: "",
  firstStep: null,
  lastStep: null,
  firstLane: null,
  lastLane: null,
  rank: "80",
};

describe("what is in view becomes a stop", () => {
  it("by steps and lanes of which more is in sight than not", () => {
    const sight = { x: second.x - 20, y: upper.y, width: second.width + 60, height: upper.height };
    expect(partInSight(drawing, sight)).toEqual({
      firstStep: second.step,
      lastStep: second.step,
      firstLane: null,
      lastLane: upper.lane,
    });
  });

  it("with open ends at the edges of the map, so that it grows with it", () => {
    const { grid } = drawing;
    expect(partInSight(drawing, grid)).toEqual({
      firstStep: null,
      lastStep: null,
      firstLane: null,
      lastLane: null,
    });
  });
});

describe("a stop shows", () => {
  const partOf = (ends: Partial<Stop>) =>
    framesOf(drawing, view, "stops", [{ ...stop, ...ends }])[0]?.part;

  it("what lies between its ends", () => {
    const part = partOf({ firstStep: second.step, lastStep: third.step, firstLane: lower.lane });
    expect(part).toEqual({
      x: second.x,
      y: lower.y,
      width: third.x + third.width - second.x,
      height: lower.height,
    });
  });

  it("the same after its ends have changed places", () => {
    const ends = { firstStep: first.step, lastStep: third.step };
    const swapped = { firstStep: third.step, lastStep: first.step };
    expect(partOf(swapped)).toEqual(partOf(ends));
  });
});
