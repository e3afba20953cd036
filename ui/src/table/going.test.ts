import { expect, it } from "vitest";

import { destination, isAtEnd } from "./going";

const size = { rows: 3, columns: 4 };

it("goes on in the next row after the last cell of one", () => {
  const end = { row: 0, column: 3 };
  expect(destination({ do: "tab", by: 1 }, end, size)).toEqual({ row: 1, column: 0 });
  const start = { row: 1, column: 0 };
  expect(destination({ do: "tab", by: -1 }, start, size)).toEqual(end);
});

it("stays inside the table", () => {
  const corner = { row: 2, column: 3 };
  expect(destination({ do: "walk", rows: 1, columns: 1 }, corner, size)).toEqual(corner);
  expect(destination({ do: "page", pages: 1 }, { row: 0, column: 1 }, size)).toEqual({
    row: 2,
    column: 1,
  });
  expect(destination({ do: "tableEnd", to: "last" }, { row: 0, column: 0 }, size)).toEqual(corner);
});

it("knows the cells from which Tab leaves the table", () => {
  expect(isAtEnd(1, { row: 2, column: 3 }, size)).toBe(true);
  expect(isAtEnd(1, { row: 2, column: 2 }, size)).toBe(false);
  expect(isAtEnd(-1, { row: 0, column: 0 }, size)).toBe(true);
});

it("leads nowhere where a cell is edited or emptied", () => {
  expect(destination({ do: "edit" }, { row: 0, column: 0 }, size)).toBeNull();
});
