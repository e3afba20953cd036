import { expect, it } from "vitest";

import { drawnRecords } from "../../test/drawn-map";
import { newRecord } from "../../test/records";
import { Mirror } from "../document";
import { arrange, type Item, keepArranged, type Wish } from "./arrange";
import type { Source } from "./columns";

const mirror = () =>
  new Mirror([
    ...drawnRecords({
      phases: { Before: ["Book"], Stay: ["Arrive"] },
      lanes: ["Customer"],
      cards: { "Customer/Book": ["book"], "Customer/Arrive": ["park"] },
    }),
    newRecord("channel", { id: "desk", kind: "in-person", rank: "80" }),
    newRecord("channel", { id: "app", kind: "app", rank: "90" }),
    newRecord("touchpoint", { id: "a", name: "Key", channel: "app", owner: "IT", timeLimit: 5 }),
    newRecord("touchpoint", { id: "b", name: "Desk", channel: "desk", timeLimit: 90 }),
    newRecord("touchpoint", { id: "c", name: "Sign" }),
    newRecord("placement", { id: "1", card: "book", touchpoint: "a" }),
    newRecord("placement", { id: "2", card: "park", touchpoint: "a" }),
    newRecord("placement", { id: "3", card: "park", touchpoint: "b" }),
  ]);

const source: Source = {
  mirror: mirror(),
  risks: new Map([["park", { priority: "H", rpn: 280 }]]),
};

const shown = (wish: Partial<Wish>): readonly string[] =>
  arrange(source, {
    filter: "",
    group: "none",
    order: { column: "name", descending: false },
    ...wish,
  }).map(said);

const said = (item: Item): string =>
  item.type === "heading"
    ? `# ${item.title} ${item.count}`
    : item.type === "new"
      ? "+"
      : item.touchpoint;

it("orders by a column, what says nothing last, and keeps the place for a new one at the end", () => {
  expect(shown({})).toEqual(["b", "a", "c", "+"]);
  expect(shown({ order: { column: "timeLimit", descending: false } })).toEqual([
    "a",
    "b",
    "c",
    "+",
  ]);
  expect(shown({ order: { column: "owner", descending: false } })).toEqual(["a", "b", "c", "+"]);
  expect(shown({ order: { column: "risk", descending: true } }).at(-2)).toBe("c");
});

it("filters by whatever a row says", () => {
  expect(shown({ filter: "in person" })).toEqual(["b", "+"]);
  expect(shown({ filter: "before" })).toEqual(["a", "+"]);
});

it("groups by channel in the order of the channels", () => {
  expect(shown({ group: "channel" })).toEqual([
    "# In person 1",
    "b",
    "# App 1",
    "a",
    "# No channel 1",
    "c",
    "+",
  ]);
});

it("shows a touchpoint in each phase in which it is met", () => {
  expect(shown({ group: "phase" })).toEqual([
    "# Before 1",
    "a",
    "# Stay 2",
    "b",
    "a",
    "# On no card 1",
    "c",
    "+",
  ]);
});

it("groups by the worst risk of the cards", () => {
  expect(shown({ group: "risk" })).toEqual(["# High 2", "b", "a", "# Not scored 1", "c", "+"]);
});

it("moves no row while records change: those that are gone leave, new ones stand at the end", () => {
  const rows = arrange(source, {
    filter: "",
    group: "none",
    order: { column: "name", descending: false },
  });
  const changed = mirror();
  const gone = newRecord("touchpoint", { id: "a" });
  const renamed = newRecord("touchpoint", { id: "b", name: "Zebra" });
  const added = newRecord("touchpoint", { id: "d", name: "Aisle" });
  changed.apply([
    { before: gone, after: null },
    { before: null, after: renamed },
    { before: null, after: added },
  ]);
  expect(keepArranged({ ...source, mirror: changed }, rows).map(said)).toEqual([
    "b",
    "c",
    "d",
    "+",
  ]);
});
