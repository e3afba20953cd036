import { expect, it } from "vitest";

import { Mirror } from "../document";
import type { Difference } from "../host";
import { newRecord } from "../../test/records";
import { counterpart, markedPlaces, placeOn, placeOnBoth } from "./places";

const differences: readonly Difference[] = [
  { kind: "removed", subject: { table: "step", earlier: "pay", later: null }, properties: [] },
  { kind: "moved", subject: { table: "card", earlier: "greet", later: "greet-2" }, properties: [] },
  {
    kind: "changed",
    subject: { table: "card", earlier: "greet", later: "greet-2" },
    properties: ["text"],
  },
  { kind: "added", subject: { table: "lane", earlier: null, later: "robots" }, properties: [] },
];

it("marks each place by the numbers that its differences have in the list", () => {
  const greeted = [
    { number: 2, kind: "moved" },
    { number: 3, kind: "changed" },
  ];
  expect(markedPlaces(differences, (subject) => placeOn(subject, "earlier"))).toEqual([
    { focus: { type: "step", step: "pay" }, marks: [{ number: 1, kind: "removed" }] },
    { focus: { type: "card", card: "greet" }, marks: greeted },
  ]);
  expect(markedPlaces(differences, (subject) => placeOn(subject, "later"))).toEqual([
    { focus: { type: "card", card: "greet-2" }, marks: greeted },
    { focus: { type: "lane", lane: "robots" }, marks: [{ number: 4, kind: "added" }] },
  ]);
});

it("marks what is gone where both maps are drawn as one", () => {
  const numbers = markedPlaces(differences, placeOnBoth).flatMap(({ marks }) => marks);
  expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

it("knows a card again that goes back to the same original", () => {
  const mirror = new Mirror([
    newRecord("card", { id: "greet" }),
    newRecord("card", { id: "greet-2", origin: "greet" }),
    newRecord("card", { id: "greet-3", origin: "greet" }),
    newRecord("card", { id: "new" }),
  ]);
  expect(counterpart(mirror, "greet-2", ["new", "greet"])).toBe("greet");
  expect(counterpart(mirror, "greet-2", ["new", "greet-3"])).toBe("greet-3");
  expect(counterpart(mirror, "new", ["greet"])).toBeUndefined();
});
