import { expect, it } from "vitest";

import { entriesOf, joinedToPrevious, textOf, typedInto } from "./entries";

it("takes each line as an entry and leaves out what is blank", () => {
  expect(entriesOf("Sleep\n\n  Be on time ")).toEqual(["Sleep", "Be on time"]);
  expect(textOf(["Sleep", " ", "Be on time "])).toBe("Sleep\nBe on time");
});

it("begins the next entry behind a line break, with what stood behind the caret", () => {
  expect(typedInto(["Sleep well", "Eat"], 0, "Sleep\n well", 6)).toEqual({
    entries: ["Sleep", " well", "Eat"],
    caret: { entry: 1, offset: 0 },
  });
});

it("makes entries of the lines of a pasted list and goes on behind the last of them", () => {
  expect(typedInto(["a"], 0, "ab\nc\nd", 6)).toEqual({
    entries: ["ab", "c", "d"],
    caret: { entry: 2, offset: 1 },
  });
});

it("joins an entry to the one above it, with the caret at the seam", () => {
  expect(joinedToPrevious(["Sleep", " well"], 1)).toEqual({
    entries: ["Sleep well"],
    caret: { entry: 0, offset: 5 },
  });
  expect(joinedToPrevious(["Sleep"], 0)).toBeNull();
});
