import { describe, expect, it } from "vitest";

import { scoreTyped } from "./scoreTyped";

describe("a typed score", () => {
  it.each([
    ["1", 1],
    ["9", 9],
    ["0", 10],
    ["10", 10],
    ["73", 3],
    ["７", 7],
    ["０", 10],
    ["7.", 7.5],
    ["7.5", 7.5],
    ["7。", 7.5],
    ["7,5", 7.5],
    ["7.58", 8],
  ])("%s is %d", (typed, score) => {
    expect(scoreTyped(typed)).toBe(score);
  });

  it.each(["", "a", "-", "十", ".", "7a"])("%s is none", (typed) => {
    expect(scoreTyped(typed)).toBeNull();
  });
});
