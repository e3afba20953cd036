import { describe, expect, it } from "vitest";

import { scoreTyped } from "./scoreTyped";

describe("a typed score", () => {
  it.each([
    ["1", 1],
    ["9", 9],
    ["0", 10],
    ["７", 7],
    ["０", 10],
  ])("%s is %i", (typed, score) => {
    expect(scoreTyped(typed)).toBe(score);
  });

  it.each(["", "a", "-", "十"])("%s is none", (typed) => {
    expect(scoreTyped(typed)).toBeNull();
  });
});
