import { describe, expect, it } from "vitest";

import type { RiskRow } from "../host";
import { keepOrder, sameOrder } from "./order";

function row(failureMode: string, cause: string | null = null, rpn: number | null = null): RiskRow {
  const scores = { severity: null, occurrence: null, detection: null, points: null };
  const measures = { rpn, criticality: null, hazardScore: null, actionPriority: null };
  return { failureMode, cause, effect: null, ...scores, ...measures, rank: null };
}

const names = (rows: readonly RiskRow[]) =>
  rows.map(({ failureMode, cause }) => failureMode + (cause ?? ""));

describe("while scores change", () => {
  it("rows stay where they are and show what is fresh", () => {
    const shown = [row("a"), row("b")];
    const kept = keepOrder(shown, [row("b", null, 500), row("a")]);
    expect(names(kept), "the row under the hand does not jump").toEqual(["a", "b"]);
    expect(kept[1]?.rpn, "its measure is the new one").toBe(500);
  });

  it("a row that gets its first cause keeps its place", () => {
    const kept = keepOrder([row("a"), row("b")], [row("b"), row("a", "1")]);
    expect(names(kept)).toEqual(["a1", "b"]);
  });

  it("a further cause stands below the failure mode's others", () => {
    const shown = [row("a", "1"), row("b", "1"), row("a", "2")];
    const fresh = [row("b", "1"), row("a", "3"), row("a", "1"), row("a", "2")];
    expect(names(keepOrder(shown, fresh))).toEqual(["a1", "b1", "a2", "a3"]);
  });

  it("a deleted row leaves, and comes back by undo to where its rank puts it", () => {
    const all = [row("a"), row("b"), row("c")];
    const without = keepOrder(all, [row("a"), row("c")]);
    expect(names(without)).toEqual(["a", "c"]);
    expect(names(keepOrder(without, all))).toEqual(["a", "b", "c"]);
    expect(names(keepOrder(without, [row("b"), row("a"), row("c")]))).toEqual(["b", "a", "c"]);
  });
});

it("knows whether sorting would change anything", () => {
  expect(sameOrder([row("a"), row("b")], [row("a", null, 9), row("b")])).toBe(true);
  expect(sameOrder([row("a"), row("b")], [row("b"), row("a")])).toBe(false);
  expect(sameOrder([row("a")], [row("a"), row("b")])).toBe(false);
});
