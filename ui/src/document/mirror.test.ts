import { describe, expect, it } from "vitest";

import type { Card, Record as ServiceRecord } from "../host";
import { Mirror } from "./mirror";
import { newRecord, newRow } from "../../test/records";

function card(id: string, over: Partial<Card> = {}): Card {
  return newRow("card", { id, step: "step-1", text: id, ...over });
}

const cardRecord = (row: Card): ServiceRecord => ({ table: "card", row });

const grid: ServiceRecord[] = [
  newRecord("map", { id: "map" }),
  newRecord("phase", { id: "late", map: "map", title: "Late", rank: "90" }),
  newRecord("phase", { id: "early", map: "map", title: "Early" }),
  newRecord("step", { id: "step-2", phase: "late", title: "Eat", rank: "10" }),
  newRecord("step", { id: "step-1", phase: "early", title: "Arrive" }),
  newRecord("lane", { id: "lane", map: "map", kind: "frontstage" }),
];

describe("what hangs from what", () => {
  it("is read in the order of the ranks, equal ones by id", () => {
    const mirror = new Mirror([
      ...grid,
      cardRecord(card("b")),
      cardRecord(card("a")),
      cardRecord(card("first", { rank: "7f" })),
    ]);
    const ids = mirror.cardsOfCell("lane", "step-1").map(({ id }) => id);
    expect(ids, "as SQL's ORDER BY rank, id").toEqual(["first", "a", "b"]);
  });

  it("puts the steps of a map in the order of their phases", () => {
    const mirror = new Mirror(grid);
    expect(mirror.stepsOfMap("map").map(({ id }) => id)).toEqual(["step-1", "step-2"]);
  });

  it("is the same whether records were read at once or came one by one", () => {
    const records = [...grid, cardRecord(card("b")), cardRecord(card("a", { rank: "90" }))];
    const grown = new Mirror();
    grown.apply(records.map((after) => ({ before: null, after })));
    const read = new Mirror(records);
    expect(grown.cardsOfCell("lane", "step-1")).toEqual(read.cardsOfCell("lane", "step-1"));
    expect(grown.stepsOfMap("map")).toEqual(read.stepsOfMap("map"));
  });
});

describe("a change", () => {
  it("moves a card from one cell to another", () => {
    const before = card("a");
    const after = card("a", { step: "step-2" });
    const mirror = new Mirror([...grid, cardRecord(before)]);
    mirror.apply([{ before: cardRecord(before), after: cardRecord(after) }]);
    expect(mirror.cardsOfCell("lane", "step-1"), "the old cell lets go of it").toEqual([]);
    expect(mirror.cardsOfCell("lane", "step-2")).toEqual([after]);
    expect(mirror.cardsOfLane("lane"), "it stands in its lane once").toEqual([after]);
  });

  it("takes a deleted card out of everything", () => {
    const mirror = new Mirror([...grid, cardRecord(card("a"))]);
    mirror.apply([{ before: cardRecord(card("a")), after: null }]);
    expect(mirror.get("card", "a")).toBeUndefined();
    expect(mirror.cardsOfStep("step-1")).toEqual([]);
  });

  it("leaves what it does not touch as it was, so that nothing else is drawn again", () => {
    const other = card("other", { step: "step-2" });
    const mirror = new Mirror([...grid, cardRecord(card("a")), cardRecord(other)]);
    const untouched = mirror.cardsOfCell("lane", "step-2");
    const touched = mirror.cardsOfCell("lane", "step-1");
    mirror.apply([
      { before: cardRecord(card("a")), after: cardRecord(card("a", { text: "new" })) },
    ]);
    expect(mirror.cardsOfCell("lane", "step-2")).toBe(untouched);
    expect(mirror.cardsOfCell("lane", "step-1")).not.toBe(touched);
  });

  it("forgets the order of steps when a phase moves", () => {
    const mirror = new Mirror(grid);
    expect(mirror.stepsOfMap("map").map(({ id }) => id)).toEqual(["step-1", "step-2"]);
    const moved = newRecord("phase", { id: "early", title: "Early", rank: "a0" });
    mirror.apply([{ before: newRecord("phase", { id: "early", title: "Early" }), after: moved }]);
    expect(mirror.stepsOfMap("map").map(({ id }) => id)).toEqual(["step-2", "step-1"]);
  });
});

it("takes the scale of the highest version as the one in force", () => {
  const scale = { factor: "severity", title: "", minimum: 1, maximum: 10, step: 1 } as const;
  const mirror = new Mirror([
    { table: "scale", row: { ...scale, id: "new", version: 2 } },
    { table: "scale", row: { ...scale, id: "old", version: 1 } },
  ]);
  expect(mirror.scaleInForce("severity")?.id).toBe("new");
});
