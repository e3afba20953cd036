import { expect, it } from "vitest";

import { readNumber } from "./number";

it.each([
  ["12", 12],
  ["-3.5", -3.5],
  ["−3.5", -3.5],
  ["1,5", 1.5],
  ["１２．５", 12.5],
  ["１２，５", 12.5],
  [" 1 234,5 ", 1234.5],
  ["1,234,567", 1234567],
  ["1.234,5", 1234.5],
  [".5", 0.5],
])("reads %s as people mean it", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

it.each(["", "  ", "?", "？"])("takes “%s” for a number that nobody knows", (text) => {
  expect(readNumber(text)).toBeNull();
});

it.each(["abc", "12 min", "1-2", "--1", "1e5", "."])("takes “%s” for no number", (text) => {
  expect(readNumber(text)).toBeUndefined();
});
