import { expect, it } from "vitest";

import { initialsOf } from "./initials";

it("takes the first letters of the first and the last word", () => {
  expect(initialsOf("Ana Maria Costa")).toBe("AC");
  expect(initialsOf("émile")).toBe("É");
  expect(initialsOf("  Bo  ")).toBe("B");
});

it("takes the given name of a Chinese name, which stands behind the surname", () => {
  expect(initialsOf("王小明")).toBe("小明");
  expect(initialsOf("李娜")).toBe("娜");
  expect(initialsOf("欧阳娜娜")).toBe("娜娜");
  expect(initialsOf("娜")).toBe("娜");
});

it("is nothing for a name that is still to be written", () => {
  expect(initialsOf("")).toBe("");
});
