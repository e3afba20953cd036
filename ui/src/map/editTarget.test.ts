import { describe, expect, it } from "vitest";

import { drawnMap } from "../../test/drawn-map";
import { operationFor, typingTarget, type EditTarget } from "./editTarget";

const mirror = drawnMap({
  phases: { "": ["Arrive", ""] },
  lanes: ["Customer"],
  cards: { "Customer/Arrive": ["park"] },
});

describe("typing", () => {
  it("starts a card in a cell, a step at the end, and the title of what has none", () => {
    const cell = { type: "cell", lane: "Customer", step: "Arrive" } as const;
    expect(typingTarget(mirror, cell)?.type).toBe("new-card");
    expect(typingTarget(mirror, { type: "new-step", phase: "" })?.type).toBe("new-step");
    expect(typingTarget(mirror, { type: "step", step: "" })?.type).toBe("step");
    expect(typingTarget(mirror, { type: "phase", phase: "" })?.type).toBe("phase");
  });

  it("starts nothing on what says something already: letters are commands there", () => {
    expect(typingTarget(mirror, { type: "card", card: "park" })).toBeNull();
    expect(typingTarget(mirror, { type: "step", step: "Arrive" })).toBeNull();
  });
});

describe("what was written", () => {
  const newCard: EditTarget = {
    type: "new-card",
    lane: "Customer",
    step: "Arrive",
    before: "park",
  };

  it("becomes a card before the one that follows, without spaces around it", () => {
    expect(operationFor(mirror, newCard, " 办理入住\n")).toEqual({
      operation: "addCard",
      lane: "Customer",
      step: "Arrive",
      text: "办理入住",
      before: "park",
    });
  });

  it("is never an empty new card or step", () => {
    expect(operationFor(mirror, newCard, "  \n")).toBeUndefined();
    expect(operationFor(mirror, { type: "new-step", phase: "" }, " ")).toBeUndefined();
  });

  it("changes nothing where it says what stood there", () => {
    expect(operationFor(mirror, { type: "card", card: "park" }, "park ")).toBeUndefined();
    expect(operationFor(mirror, { type: "card", card: "park" }, "park the car")).toEqual({
      operation: "editCard",
      card: "park",
      text: "park the car",
    });
  });
});
