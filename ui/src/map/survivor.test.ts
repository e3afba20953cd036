import { describe, expect, it } from "vitest";
import { MAP, drawnMap, type Drawing } from "../../test/drawn-map";
import type { Focus } from "../canvas/selection";
import { Grid } from "./grid";
import { nearest, spotOf } from "./survivor";

const full: Drawing = {
  phases: { Stay: ["Arrive", "Sleep"] },
  lanes: ["Customer", "Staff"],
  cards: { "Customer/Arrive": ["park", "walk in"] },
};

/** Where the focus goes when the drawing changes under it. */
function after(change: Partial<Drawing>, focus: Focus): Focus | null {
  const spot = spotOf(new Grid(drawnMap(full), MAP), focus);
  return spot === null ? null : nearest(new Grid(drawnMap({ ...full, ...change }), MAP), spot);
}

describe("the focus on what was deleted", () => {
  it("goes to the card that moved up", () => {
    const cards = { "Customer/Arrive": ["walk in"] };
    expect(after({ cards }, { type: "card", card: "park" })).toEqual({
      type: "card",
      card: "walk in",
    });
  });

  it("goes to the emptied cell", () => {
    expect(after({ cards: {} }, { type: "card", card: "park" })).toEqual({
      type: "cell",
      lane: "Customer",
      step: "Arrive",
    });
  });

  it("goes to the next step, then to the place for a new one", () => {
    expect(after({ phases: { Stay: ["Sleep"] } }, { type: "step", step: "Arrive" })).toEqual({
      type: "step",
      step: "Sleep",
    });
    expect(after({ phases: { Stay: [] } }, { type: "step", step: "Arrive" })).toEqual({
      type: "new-step",
      phase: "Stay",
    });
  });

  it("goes to the last lane where the last one was deleted", () => {
    expect(after({ lanes: ["Customer"] }, { type: "lane", lane: "Staff" })).toEqual({
      type: "lane",
      lane: "Customer",
    });
  });

  it("goes to the place for the first step where all steps are gone", () => {
    expect(after({ phases: { Stay: [] }, cards: {} }, { type: "card", card: "park" })).toEqual({
      type: "new-step",
      phase: "Stay",
    });
  });
});

describe("the focus in a lane that is folded or put out of sight", () => {
  const park: Focus = { type: "card", card: "park" };

  it("goes to the lane's name, which is still there", () => {
    expect(after({ collapsed: ["Customer"] }, park)).toEqual({ type: "lane", lane: "Customer" });
  });

  it("goes to what has taken the lane's place", () => {
    expect(after({ hidden: ["Customer"] }, park)).toEqual({
      type: "cell",
      lane: "Staff",
      step: "Arrive",
    });
  });
});
