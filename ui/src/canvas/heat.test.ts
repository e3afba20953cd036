import { expect, it } from "vitest";

import { Drawing } from "./drawing";
import { heatScale } from "./heat";
import { card, sampleScene } from "./sampleScene";

const scored = (name: string, rpn: number) =>
  card(name, { column: 0, row: 0 }, { risk: { failureModes: 1, actionPriority: "M", rpn } });

const drawing = new Drawing({
  ...sampleScene(),
  cards: [scored("worst", 300), scored("middle", 150), scored("least", 90)],
});
const risk = (rpn: number | null) => ({ failureModes: 1, actionPriority: null, rpn });

it("by RPN compares a card with the worst of the map", () => {
  const scale = heatScale("rpn", drawing);
  expect([300, 201, 200, 101, 100, 1].map((rpn) => scale(risk(rpn)))).toEqual([
    "high",
    "high",
    "medium",
    "medium",
    "low",
    "low",
  ]);
});

it("by Action Priority is the priority", () => {
  const scale = heatScale("action-priority", drawing);
  const levels = (["H", "M", "L"] as const).map((actionPriority) =>
    scale({ failureModes: 1, actionPriority, rpn: 1 }),
  );
  expect(levels).toEqual(["high", "medium", "low"]);
});

it("leaves a card without a score as it is", () => {
  expect(heatScale("rpn", drawing)(risk(null))).toBeNull();
  expect(heatScale("action-priority", drawing)(risk(40))).toBeNull();
});

it("is nothing while it is off", () => {
  expect(heatScale("off", drawing)(risk(1000))).toBeNull();
});
