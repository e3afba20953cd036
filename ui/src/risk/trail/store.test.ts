import { expect, it } from "vitest";

import { EVERYTHING, questionOf } from "./store";

it("takes in the last of the days that are asked for", () => {
  const { from, until } = questionOf(
    { ...EVERYTHING, from: "2026-11-22", until: "2026-11-22" },
    0,
    10,
  );
  const hours = (Date.parse(until ?? "") - Date.parse(from ?? "")) / 3_600_000;
  expect(hours, "from midnight to midnight, where the person is").toBe(24);
});

it("asks for nothing that was left empty", () => {
  expect(questionOf(EVERYTHING, 200, null)).toEqual({
    table: null,
    record: null,
    person: null,
    from: null,
    until: null,
    text: null,
    skip: 200,
    limit: null,
  });
});
