import { expect, it } from "vitest";

import { readDate } from "./readDate";

it.each([
  ["2026-03-09", "2026-03-09"],
  ["2026/3/9", "2026-03-09"],
  ["2026.3.9", "2026-03-09"],
  ["2026年3月9日", "2026-03-09"],
  ["２０２６-０３-０９", "2026-03-09"],
  ["2026-03-09 00:00:00", "2026-03-09"],
  ["", null],
  ["2026-02-30", undefined],
  ["next week", undefined],
  ["3/9/2026", undefined],
])("the day in “%s”", (text, day) => {
  expect(readDate(text)).toBe(day);
});
