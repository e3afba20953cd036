import { expect, it } from "vitest";

import { contains } from "./contains";

it("finds words in any order and case", () => {
  expect(contains("Hand over the room key", "KEY room")).toBe(true);
  expect(contains("Hand over the room key", "key car")).toBe(false);
});

it("matches Chinese as it is typed", () => {
  expect(contains("登记故障描述", "故障")).toBe(true);
  expect(contains("登记故障描述", "回访")).toBe(false);
});
