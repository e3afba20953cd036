import { describe, expect, it } from "vitest";

import { breakAt } from "./comparator";

describe("choosing a tie-breaker", () => {
  it("lets the two change places where the other one stands already", () => {
    expect(breakAt(["severity", "occurrence", "detection"], 0, "detection")).toEqual([
      "detection",
      "occurrence",
      "severity",
    ]);
  });

  it("closes the gap where none is wished for", () => {
    expect(breakAt(["severity", "occurrence", "detection"], 1, null)).toEqual([
      "severity",
      "detection",
    ]);
  });

  it("adds one at the end", () => {
    expect(breakAt(["severity"], 1, "detection")).toEqual(["severity", "detection"]);
    expect(breakAt([], 0, "severity")).toEqual(["severity"]);
  });

  it("names none twice", () => {
    expect(breakAt(["severity"], 1, "severity")).toEqual(["severity"]);
  });
});
