import { expect, it } from "vitest";

import { newRecord, newRow } from "../../test/records";
import { Mirror } from "../document";
import type { Touchpoint } from "../host";
import { comparedTouchpoints } from "./sideBySide";

/** A project with a desk and an app, and these touchpoints. */
function projectWith(...touchpoints: Partial<Touchpoint>[]): Mirror {
  return new Mirror([
    newRecord("channel", { id: "desk", kind: "in-person", rank: "80" }),
    newRecord("channel", { id: "app", kind: "app", rank: "90" }),
    ...touchpoints.map((row, index) => ({
      table: "touchpoint" as const,
      row: newRow("touchpoint", { id: `t${index}`, ...row }),
    })),
  ]);
}

it("brings touchpoints of one name together, however the name is written", () => {
  const [compared] = comparedTouchpoints(
    projectWith(
      { name: "Check  In", channel: "app" },
      { name: "ｃｈｅｃｋ in", channel: "desk" },
      { name: "Pay", channel: "desk" },
    ),
  );
  expect(compared?.sides.map(({ channel }) => channel)).toEqual(["In person", "App"]);
});

it("marks what the channels promise differently, and nothing else", () => {
  const [compared] = comparedTouchpoints(
    projectWith(
      { name: "Check in", channel: "desk", owner: "Front office", timeLimit: 180 },
      { name: "Check in", channel: "app", owner: "front office", timeLimit: 60 },
    ),
  );
  const differing = compared?.properties.filter(({ differs }) => differs);
  expect(differing?.map(({ label, texts }) => [label, texts])).toEqual([
    ["touchpoint.timeLimit", ["3 min", "1 min"]],
  ]);
  expect(compared?.differences).toBe(1);
});

it("leaves out touchpoints of the same channel and those that only go by its name", () => {
  const same = projectWith({ name: "Pay", channel: "desk" }, { name: "Pay", channel: "desk" });
  const unnamed = projectWith({ channel: "desk" }, { channel: "app" });
  expect(comparedTouchpoints(same)).toEqual([]);
  expect(comparedTouchpoints(unnamed)).toEqual([]);
});
