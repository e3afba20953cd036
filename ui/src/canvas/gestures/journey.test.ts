import { afterEach, beforeEach, expect, it } from "vitest";

import { openDrawing } from "../../../test/open-drawing";
import { newRecord } from "../../../test/records";
import { mirror, settled } from "../../document";
import type { Operation, Row } from "../../host";
import { useFeedback } from "../feedback";
import { card, GRID, sampleScene } from "../sampleScene";
import { clearScene, showScene } from "../scene";
import { changeSelection, NOTHING_SELECTED, useSelection } from "../selection";
import { resizeView, setCamera, useViewport } from "../viewport";
import { beginGesture } from "./begin";
import type { Gesture, Pointer } from "./gesture";

let performed: Operation[];

const sample = sampleScene();

/** The sample's upper lane as a lane of another content. */
function open(upper: Partial<Row>, ...cards: ReturnType<typeof card>[]): void {
  performed = openDrawing({
    phases: { stay: ["s0", "s1", "s2"] },
    lanes: { customer: upper.kind ?? "cards", staff: "frontstage" },
    cards: { "customer/s0": cards.map((box) => box.card) },
  });
  const [first, ...others] = sample.rows;
  if (first === undefined) throw new Error("the sample has lanes");
  showScene({ ...sample, rows: [{ ...first, ...upper }, ...others], cards, routes: [] });
  resizeView({ width: 1000, height: 800 });
  setCamera({ x: 0, y: 0, zoom: 1 });
  changeSelection(() => NOTHING_SELECTED);
}

/** Zero in the middle of the lane, one more each 20 pixels. */
const CURVE: Partial<Row> = {
  kind: "emotion",
  content: "curve",
  plot: { y: 20, height: 80, zero: 60, unit: 20, ticks: [] },
};
const POINT = card(
  "glad",
  { column: 0, row: 0 },
  {
    y: 34,
    height: 12,
    left: 44,
    right: 44,
    figure: { type: "point", style: 0, known: true, face: null },
  },
);

const over = (x: number, y: number): Pointer => {
  const { camera } = useViewport.getState();
  return { view: { x: GRID.x + x - camera.x, y: GRID.y + y - camera.y }, extends: false };
};

function begin(pointer: Pointer): Gesture {
  const gesture = beginGesture({ pointer, pans: false, handle: null, onSign: null });
  if (gesture === null) throw new Error("a map is in view");
  return gesture;
}

function click(pointer: Pointer): void {
  begin(pointer).drop(pointer);
}

beforeEach(() => clearScene());
afterEach(() => clearScene());

it("raises a point by halves, shows where it would stand, and does it in one step", async () => {
  open(CURVE, POINT);
  const gesture = begin(over(100, 40));
  for (const y of [38, 34, 31]) gesture.move(over(100, y));
  expect(useFeedback.getState().raising, "nothing waits for the document").toMatchObject({
    card: "glad",
    value: 1.5,
  });
  expect(performed).toEqual([]);
  gesture.drop(over(100, 31));
  await settled();
  expect(performed).toEqual([{ operation: "setValue", cards: ["glad"], value: 1.5 }]);
});

it("never raises a point beyond the curve", async () => {
  open(CURVE, POINT);
  const gesture = begin(over(100, 40));
  gesture.move(over(100, -300));
  gesture.drop(over(100, -300));
  await settled();
  expect(performed).toMatchObject([{ operation: "setValue", value: 2 }]);
});

it("makes a point where an empty place of a curve is clicked", async () => {
  open(CURVE, POINT);
  click(over(250, 82));
  await settled();
  expect(performed).toMatchObject([
    { operation: "addValue", lane: "customer", step: "s1", value: -1, persona: null },
  ]);
});

it("makes no second point for somebody who has one there", async () => {
  open(CURVE, POINT);
  click(over(60, 90));
  await settled();
  expect(performed, "the step has everybody's point already").toEqual([]);
});

it("sets a channel at a step by a click, and takes it away by another", async () => {
  const post = { channel: "post", kind: "post" } as const;
  const letter = card(
    "letter",
    { column: 0, row: 0 },
    { y: 20, height: 30, figure: { type: "channels", marks: [{ ...post, y: 15 }] } },
  );
  const entries: Row["entries"] = [
    { sign: { type: "channel", ...post }, y: 20, height: 30, lines: [] },
  ];
  open({ kind: "channels", content: "channels", entries }, letter);
  const used = [
    newRecord("channel", { id: "post", kind: "post" }),
    newRecord("touchpoint", { channel: "post" }),
    newRecord("placement", { card: "letter" }),
  ];
  mirror().apply(used.map((after) => ({ before: null, after })));

  click(over(250, 35));
  await settled();
  expect(performed).toMatchObject([
    { operation: "placeChannel", step: "s1", channel: "post", on: true },
  ]);

  click(over(100, 35));
  await settled();
  expect(useSelection.getState().cards.has("letter"), "the first click selects").toBe(true);
  click(over(100, 35));
  await settled();
  expect(performed.at(-1)).toMatchObject({ step: "s0", channel: "post", on: false });
});
