import { afterEach, expect, it } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { changeSelection, type Focus, selectOnly, useSelection } from "../canvas/selection";
import { settled } from "../document";
import type { LaneKind, Operation } from "../host";
import { useNotices } from "../notices";
import { editing, useEditing } from "./editing";
import { insertBeside } from "./inserting";
import { pressOnMap } from "./keyboard";

/** A card in the first step of a lane, and an empty place in the second. */
function open(kind: LaneKind): Operation[] {
  return openDrawing({
    phases: { Stay: ["Arrive", "Sleep"] },
    lanes: { Lane: kind },
    cards: { "Lane/Arrive": ["card"] },
  });
}

const ON_CARD: Focus = { type: "card", card: "card" };
const ON_EMPTY: Focus = { type: "cell", lane: "Lane", step: "Sleep" };

/** Presses one key, written as "Alt+ArrowUp", on a place. Answers whether it meant anything. */
async function press(place: Focus, keyWithModifiers: string): Promise<boolean> {
  changeSelection(() => selectOnly(place));
  const alt = keyWithModifiers.startsWith("Alt+");
  const key = alt ? keyWithModifiers.slice(4) : keyWithModifiers;
  const meant = pressOnMap({
    key,
    code: "",
    ctrlKey: false,
    metaKey: false,
    altKey: alt,
    shiftKey: false,
  });
  await settled();
  return meant;
}

afterEach(() => editing.cancel());

it.each([
  ["1", -2],
  ["3", 0],
  ["5", 2],
  ["４", 1],
  ["+", 0.5],
  ["-", -0.5],
  ["Alt+ArrowUp", 0.5],
])("sets the focused point by %s", async (key, value) => {
  const performed = open("emotion");
  expect(await press(ON_CARD, key)).toBe(true);
  expect(performed).toEqual([{ operation: "setValue", cards: ["card"], value }]);
});

it("makes a point on an empty place of a curve, and goes to it", async () => {
  const performed = open("emotion");
  await press(ON_EMPTY, "5");
  expect(performed).toMatchObject([{ operation: "addValue", step: "Sleep", value: 2 }]);
  const [made] = performed;
  const id = made?.operation === "addValue" ? made.id : undefined;
  expect(useSelection.getState().focus).toEqual({ type: "card", card: id });
});

it("writes another number where a digit is typed on one", async () => {
  const performed = open("time");
  await press(ON_CARD, "７");
  expect(useEditing.getState()).toMatchObject({ target: { type: "value" }, draft: "7" });
  editing.write("7,5");
  editing.commit();
  await settled();
  expect(performed).toEqual([{ operation: "setValue", cards: ["card"], value: 7.5 }]);
});

it("keeps a number that nobody knows as one to be found out", async () => {
  const performed = open("time");
  editing.start({ type: "new-value", lane: "Lane", step: "Sleep" }, "?");
  editing.commit();
  await settled();
  expect(performed, "unknown is not zero").toMatchObject([{ operation: "addCard", text: "" }]);
});

it("writes nothing where no number was typed", async () => {
  const performed = open("cost");
  editing.start({ type: "new-value", lane: "Lane", step: "Sleep" }, "a lot");
  editing.commit();
  await settled();
  expect(performed).toEqual([]);
});

it("leaves the keys of plain cards as they are", async () => {
  const performed = open("frontstage");
  expect(await press(ON_CARD, "5")).toBe(false);
  expect(performed).toEqual([]);
});

it("gives the next persona a point beside the first one", async () => {
  const performed = openDrawing({
    phases: { Stay: ["Arrive"] },
    lanes: { Lane: "emotion" },
    cards: { "Lane/Arrive": ["glad"] },
    personas: { Ana: "on the map", Bao: "on the map" },
    whose: { glad: "Ana" },
  });
  changeSelection(() => selectOnly({ type: "card", card: "glad" }));
  insertBeside("after");
  await settled();
  expect(performed).toMatchObject([
    { operation: "addValue", lane: "Lane", step: "Arrive", value: 0, persona: "Bao" },
  ]);
  const [made] = performed;
  const id = made?.operation === "addValue" ? made.id : undefined;
  expect(useSelection.getState().focus, "the digits now score it").toEqual({
    type: "card",
    card: id,
  });
});

it("says so where everybody has a point already", () => {
  const performed = open("emotion");
  changeSelection(() => selectOnly(ON_CARD));
  insertBeside("after");
  expect(performed).toEqual([]);
  expect(useNotices.getState().notices.at(-1)?.message).toBe("map.everyoneHasAPoint");
});
