import { expect, it } from "vitest";

import { detailFor } from "./detail";

it("is near while the text can be read and the view is not crowded", () => {
  expect(detailFor("far", 1, 80)).toBe("near");
});

it("is far for text too small to read, and for more cards than the page carries", () => {
  expect(detailFor("near", 0.3, 80)).toBe("far");
  expect(detailFor("near", 1, 1000)).toBe("far");
});

it("does not go to and fro at the border", () => {
  const [zoom, crowd] = [0.53, 270];
  for (const before of ["near", "far"] as const) {
    expect(detailFor(before, zoom, 80), "between the two zooms it stays").toBe(before);
    expect(detailFor(before, 1, crowd), "between the two numbers it stays").toBe(before);
  }
});
