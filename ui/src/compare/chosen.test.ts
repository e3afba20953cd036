import { expect, it } from "vitest";

import { Mirror } from "../document";
import { newRecord } from "../../test/records";
import { pairToCompare } from "./chosen";

const mirror = new Mirror([
  newRecord("map", { id: "today", rank: "10" }),
  newRecord("map", { id: "tomorrow", origin: "today", state: "to-be", rank: "20" }),
  newRecord("map", { id: "other", rank: "30" }),
]);
const nothing = { earlier: null, later: null };
const pair = (chosen: Parameters<typeof pairToCompare>[1], inView: string | null) =>
  pairToCompare(mirror, chosen, inView)?.map(({ id }) => id);

it("suggests the map in view with the one that it was made from", () => {
  expect(pair(nothing, "tomorrow")).toEqual(["today", "tomorrow"]);
  expect(pair(nothing, "today")).toEqual(["today", "tomorrow"]);
  expect(pair(nothing, "other")).toEqual(["other", "today"]);
});

it("keeps to what was chosen, until one of them is gone", () => {
  expect(pair({ earlier: "other", later: "today" }, "tomorrow")).toEqual(["other", "today"]);
  expect(pair({ earlier: "gone", later: "today" }, "tomorrow")).toEqual(["today", "tomorrow"]);
});

it("finds nothing to compare where there is one map", () => {
  const alone = new Mirror([newRecord("map", { id: "today" })]);
  expect(pairToCompare(alone, nothing, "today")).toBeNull();
});
