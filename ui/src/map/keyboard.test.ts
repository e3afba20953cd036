import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { sampleScene } from "../canvas/sampleScene";
import { clearScene, showScene } from "../canvas/scene";
import { changeSelection, type Focus, selectOnly, useSelection } from "../canvas/selection";
import { settled } from "../document";
import type { Operation, ReadOnlyReason } from "../host";
import { stopConnecting, useConnecting } from "./connecting";
import { editing, useEditing } from "./editing";
import { pressOnMap } from "./keyboard";

const card = (id: string): Focus => ({ type: "card", card: id });
const cell = (lane: string, step: string): Focus => ({ type: "cell", lane, step });

let performed: Operation[];

/** Opens what the sample scene draws. */
function open(readOnly: ReadOnlyReason | null = null): void {
  performed = openDrawing(
    {
      phases: { stay: ["s0", "s1", "s2"] },
      lanes: ["customer", "staff"],
      cards: {
        "customer/s0": ["arrive"],
        "customer/s1": ["wait", "pay"],
        "staff/s1": ["greet"],
      },
      links: [["arrive", "wait"]],
    },
    readOnly,
  );
  showScene(sampleScene());
}

beforeEach(() => open());
afterEach(() => {
  clearScene();
  stopConnecting();
  editing.cancel();
});

const startAt = (place: Focus) => changeSelection(() => selectOnly(place));
const focus = () => useSelection.getState().focus;

/** Presses keys written as "Control+ArrowUp". Answers what the last of them meant to the map. */
function press(...keys: readonly string[]): boolean {
  let meant = false;
  for (const keyWithModifiers of keys) {
    const modifiers = keyWithModifiers.split("+");
    const key = modifiers.pop() ?? "";
    meant = pressOnMap({
      key,
      code: "",
      ctrlKey: modifiers.includes("Control"),
      metaKey: false,
      altKey: modifiers.includes("Alt"),
      shiftKey: modifiers.includes("Shift"),
    });
  }
  return meant;
}

/** What was done, once it is acknowledged. */
async function done(): Promise<readonly Operation[]> {
  await settled();
  return performed;
}

describe("arrows", () => {
  it("walk alone, leap with Control and select with Shift", () => {
    startAt(card("arrive"));
    press("ArrowRight", "ArrowDown");
    expect(focus()).toEqual(card("pay"));
    press("Control+ArrowRight");
    expect(focus()).toEqual(cell("customer", "s2"));
    press("Shift+ArrowLeft");
    expect([...useSelection.getState().cards].sort()).toEqual(["pay", "wait"]);
  });

  it("carry the card with Alt", async () => {
    startAt(card("arrive"));
    press("Alt+ArrowRight");
    expect(await done()).toEqual([
      {
        operation: "moveCards",
        moves: [{ card: "arrive", lane: "customer", step: "s1", before: null }],
      },
    ]);
  });

  it("carry nothing in a project that can only be looked at", async () => {
    open("file");
    startAt(card("arrive"));
    press("Alt+ArrowRight");
    expect(await done()).toEqual([]);
  });

  it("mean nothing with two modifiers: the system may want them", () => {
    startAt(card("arrive"));
    expect(press("Control+Alt+ArrowRight")).toBe(false);
    expect(focus()).toEqual(card("arrive"));
  });
});

describe("Home, End and Tab", () => {
  it("lead to the ends of the lane, and with Control to those of the map", () => {
    startAt(card("wait"));
    press("Home");
    expect(focus()).toEqual(card("arrive"));
    press("End");
    expect(focus()).toEqual(cell("customer", "s2"));
    press("Control+End");
    expect(focus()).toEqual(cell("staff", "s2"));
    press("Control+Home");
    expect(focus()).toEqual(card("arrive"));
  });

  it("leave the map where the lane ends", () => {
    startAt(cell("customer", "s1"));
    expect(press("Tab")).toBe(true);
    expect(press("Tab")).toBe(false);
    expect(press("Shift+Tab")).toBe(true);
    expect(focus()).toEqual(card("wait"));
  });
});

describe("a key of one letter", () => {
  it("marks the card with the focus", async () => {
    startAt(card("wait"));
    press("w", "d");
    expect(await done()).toMatchObject([
      { operation: "markCards", cards: ["wait"], mark: "wait-point" },
      { operation: "markCards", cards: ["wait"], mark: "decision" },
    ]);
  });

  it("is known by its place on a keyboard of another script", async () => {
    startAt(card("wait"));
    const key = { key: "ц", code: "KeyW" };
    pressOnMap({ ...key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false });
    expect(await done()).toMatchObject([{ mark: "wait-point" }]);
  });

  it("means nothing on an empty place, where letters are typed", () => {
    startAt(cell("customer", "s2"));
    expect(press("w")).toBe(false);
  });

  it("leaves the clipboard to the browser, which tells of it in its own way", () => {
    startAt(card("wait"));
    expect(press("Control+c")).toBe(false);
    expect(press("Control+d"), "a duplicate needs no clipboard").toBe(true);
  });
});

describe("connecting", () => {
  it("goes from one card to another, and Enter connects them", async () => {
    startAt(card("greet"));
    press("l", "ArrowUp", "Enter");
    expect(useConnecting.getState().source).toBeNull();
    expect(await done()).toMatchObject([
      { operation: "addLink", source: "greet", target: "pay", kind: "flow" },
    ]);
  });

  it("goes on where two cards cannot be connected", async () => {
    startAt(card("arrive"));
    press("l", "ArrowRight");
    expect(press("Enter"), "Enter opens no editor meanwhile").toBe(true);
    expect(useConnecting.getState().source, "they are connected already").toBe("arrive");
    expect(useEditing.getState().target).toBeNull();
    expect(await done()).toEqual([]);
  });

  it("is given up by Escape, at the card where it began", () => {
    startAt(card("arrive"));
    press("l", "ArrowRight", "Escape");
    expect(useConnecting.getState().source).toBeNull();
    expect(focus()).toEqual(card("arrive"));
  });
});

it("Enter writes on what has the focus, Delete takes it away", async () => {
  startAt(card("wait"));
  press("Enter");
  expect(useEditing.getState()).toMatchObject({ target: card("wait"), draft: "wait" });
  editing.cancel();
  press("Delete");
  expect(await done()).toEqual([{ operation: "deleteCards", cards: ["wait"] }]);
});

it("Escape leads outwards, and to others where it leads nowhere", () => {
  startAt(card("wait"));
  expect(press("Escape")).toBe(true);
  expect(focus()).toEqual(cell("customer", "s1"));
  expect(press("Escape")).toBe(false);
});
