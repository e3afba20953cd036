import { describe, expect, it } from "vitest";

import { Drawing } from "../canvas/drawing";
import type { Scene } from "../host";
import { headerDrop } from "./headerDrop";
import type { Header } from "./headers";

/** Two phases, the second empty; three steps of 100 with gutters of 20; two lanes of 50. */
const scene: Scene = {
  map: "map",
  width: 600,
  height: 200,
  laneHeaderWidth: 100,
  phaseHeaderHeight: 30,
  stepHeaderHeight: 30,
  phases: [
    { phase: "Stay", x: 120, width: 340, lines: [] },
    { phase: "After", x: 480, width: 60, lines: [] },
  ],
  columns: ["Arrive", "Sleep", "Eat"].map((step, index) => ({
    step,
    phase: "Stay",
    x: 120 + index * 120,
    width: 100,
    lines: [],
  })),
  rows: ["Customer", "Staff"].map((lane, index) => ({
    lane,
    kind: "frontstage",
    content: "cards",
    y: 60 + index * 50,
    height: 50,
    lines: [],
    count: null,
    entries: [],
    plot: null,
  })),
  rules: [],
  curves: [],
  cards: [],
  routes: [],
  legend: { height: 0, entries: [] },
};

const drop = (header: Header, x: number, y = 0) => headerDrop(new Drawing(scene), header, { x, y });

describe("a dragged step", () => {
  const arrive: Header = { type: "step", step: "Arrive" };

  it("goes between the two steps that it is dropped between", () => {
    expect(drop(arrive, 350)).toEqual({
      operation: { operation: "moveStep", step: "Arrive", phase: "Stay", before: "Eat" },
      line: 350,
    });
  });

  it("goes to the end of its phase, or into another one", () => {
    expect(drop(arrive, 455)?.operation).toMatchObject({ phase: "Stay", before: null });
    expect(drop(arrive, 500)).toEqual({
      operation: { operation: "moveStep", step: "Arrive", phase: "After", before: null },
      line: 480,
    });
  });

  it("stays where it stands already", () => {
    expect(drop(arrive, 100)).toBeNull();
    expect(drop(arrive, 200)).toBeNull();
  });
});

it("puts a dragged lane above or below another", () => {
  expect(drop({ type: "lane", lane: "Staff" }, 0, 70)).toEqual({
    operation: { operation: "moveLane", lane: "Staff", before: "Customer" },
    line: 60,
  });
  expect(drop({ type: "lane", lane: "Customer" }, 0, 100), "it stands there").toBeNull();
});

it("puts a dragged phase before or after another", () => {
  expect(drop({ type: "phase", phase: "After" }, 130)?.operation).toEqual({
    operation: "movePhase",
    phase: "After",
    before: "Stay",
  });
});
