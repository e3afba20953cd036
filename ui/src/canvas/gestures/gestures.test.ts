import { beforeEach, describe, expect, it, vi } from "vitest";

import { showProject } from "../../document";
import { type Change, host, type Operation } from "../../host";
import { useFeedback } from "../feedback";
import { GRID, sampleScene } from "../sampleScene";
import { clearScene, showScene } from "../scene";
import { changeSelection, NOTHING_SELECTED, selectOnly, useSelection } from "../selection";
import { resizeView, setCamera, useViewport } from "../viewport";
import { beginGesture } from "./begin";
import type { Gesture, Pointer } from "./gesture";

/** A pointer over a place of the sample's grid. */
const over = (x: number, y: number, extends_ = false): Pointer => {
  const { camera } = useViewport.getState();
  return {
    view: { x: GRID.x + x - camera.x, y: GRID.y + y - camera.y },
    extends: extends_,
  };
};

const ON_ARRIVE = [100, 30] as const;
const ON_WAIT = [250, 30] as const;
const ON_PAY = [250, 80] as const;
const ON_LINK = [165, 30] as const;
const ON_LAST_CELL = [400, 60] as const;

function begin(pointer: Pointer, more: Partial<Parameters<typeof beginGesture>[0]> = {}): Gesture {
  const gesture = beginGesture({ pointer, pans: false, handle: null, onSign: null, ...more });
  if (gesture === null) throw new Error("a map is in view");
  return gesture;
}

function click(pointer: Pointer): void {
  begin(pointer).drop(pointer);
}

function drag(from: Pointer, to: Pointer, more: Partial<Parameters<typeof beginGesture>[0]> = {}) {
  const gesture = begin(from, more);
  gesture.move(to);
  return gesture;
}

const selected = () => {
  const { cards, links } = useSelection.getState();
  return [...cards, ...links];
};

let performed: Operation[] = [];
/** Waits until what was asked of the document has reached it. */
const reached = () => new Promise((resolve) => setTimeout(resolve));

function open(readOnly: "file" | null = null): void {
  showProject({
    document: 1,
    path: "/Stay.sightline",
    readOnly,
    records: [
      {
        table: "link",
        row: { id: "greeting", source: "arrive", target: "wait", kind: "two-way", label: "hello" },
      },
    ],
    revision: 0,
    undo: { undo: null, redo: null },
    notices: [],
  });
}

beforeEach(() => {
  performed = [];
  vi.spyOn(host, "apply").mockImplementation((_, operation) => {
    performed.push(operation);
    const change: Change = {
      revision: performed.length,
      diff: [],
      scene: null,
      undo: { undo: null, redo: null },
      notices: [],
    };
    return Promise.resolve(change);
  });
  open();
  clearScene();
  showScene(sampleScene());
  resizeView({ width: 900, height: 600 });
  setCamera({ x: 0, y: 0, zoom: 1 });
  changeSelection(() => NOTHING_SELECTED);
});

describe("a click", () => {
  it("selects a card, and with Shift one more or one less", () => {
    click(over(...ON_ARRIVE));
    expect(selected()).toEqual(["arrive"]);
    click(over(...ON_PAY, true));
    expect(selected()).toEqual(["arrive", "pay"]);
    click(over(...ON_ARRIVE, true));
    expect(selected()).toEqual(["pay"]);
  });

  it("on one of several selected cards selects that one alone", () => {
    click(over(...ON_ARRIVE));
    click(over(...ON_PAY, true));
    click(over(...ON_PAY));
    expect(selected()).toEqual(["pay"]);
  });

  it("selects a connector close by", () => {
    click(over(...ON_LINK));
    expect(selected()).toEqual(["greeting"]);
  });

  it("on an empty cell puts the focus there and selects nothing", () => {
    click(over(...ON_ARRIVE));
    click(over(...ON_LAST_CELL));
    expect(selected()).toEqual([]);
    expect(useSelection.getState().focus).toEqual({ type: "cell", lane: "customer", step: "s2" });
  });
});

describe("dragging a card", () => {
  it("moves it in one operation, and shows beforehand where it would fall", async () => {
    const gesture = drag(over(...ON_ARRIVE), over(...ON_LAST_CELL));
    expect(useFeedback.getState().dragging?.slot).toMatchObject({ x: GRID.x + 350 });
    expect(performed, "nothing changes before it is let go").toEqual([]);
    gesture.drop(over(...ON_LAST_CELL));
    await reached();
    expect(performed).toEqual([
      {
        operation: "moveCards",
        moves: [{ card: "arrive", lane: "customer", step: "s2", before: null }],
      },
    ]);
    expect(useFeedback.getState().dragging).toBeNull();
  });

  it("takes all selected cards along", async () => {
    click(over(...ON_WAIT));
    click(over(...ON_PAY, true));
    drag(over(...ON_WAIT), over(...ON_LAST_CELL)).drop(over(...ON_LAST_CELL));
    await reached();
    expect(performed).toMatchObject([{ moves: [{ card: "wait" }, { card: "pay" }] }]);
  });

  it("leaves everything as it was when it is broken off", async () => {
    drag(over(...ON_ARRIVE), over(...ON_LAST_CELL)).cancel();
    await reached();
    expect(performed).toEqual([]);
    expect(useFeedback.getState().dragging).toBeNull();
  });

  it("does not begin for a hand that trembles", () => {
    const gesture = drag(over(...ON_ARRIVE), over(ON_ARRIVE[0] + 3, ON_ARRIVE[1]));
    expect(useFeedback.getState().dragging).toBeNull();
    gesture.drop(over(...ON_ARRIVE));
    expect(selected()).toEqual(["arrive"]);
  });

  it("follows the drawing while the map scrolls beneath a pointer at rest", () => {
    const resting = over(...ON_ARRIVE);
    const gesture = drag(resting, over(110, 30));
    setCamera({ x: 300, y: 0, zoom: 1 });
    gesture.move(resting);
    expect(useFeedback.getState().dragging?.slot).toMatchObject({ x: GRID.x + 350 });
    gesture.cancel();
  });
});

describe("a marquee", () => {
  it("selects the cards and connectors that it touches while it is drawn", () => {
    const gesture = drag(over(20, 5), over(160, 70));
    expect(selected()).toEqual(["arrive", "greeting"]);
    gesture.move(over(210, 70));
    expect(selected()).toEqual(["arrive", "wait", "pay", "greeting"]);
    gesture.drop(over(210, 70));
    expect(useFeedback.getState().marquee).toBeNull();
  });

  it("adds to the selection with Shift", () => {
    click(over(...ON_PAY));
    drag(over(20, 5, true), over(110, 70, true)).drop(over(110, 70, true));
    expect(selected()).toEqual(["pay", "arrive"]);
  });

  it("gives the former selection back when it is broken off", () => {
    click(over(...ON_PAY));
    drag(over(20, 5), over(110, 70)).cancel();
    expect(selected()).toEqual(["pay"]);
  });
});

describe("connecting", () => {
  const handle = { card: "arrive", takes: "right" } as const;

  it("draws a flow to the card under the pointer", async () => {
    const gesture = drag(over(150, 30), over(...ON_PAY), { handle });
    expect(useFeedback.getState().connecting).toMatchObject({
      target: "pay",
      from: { x: GRID.x + 150, y: GRID.y + 30 },
    });
    gesture.drop(over(...ON_PAY));
    await reached();
    expect(performed).toEqual([
      { operation: "addLink", source: "arrive", target: "pay", kind: "flow", label: "" },
    ]);
  });

  it("refuses the card itself and a card that is connected already", async () => {
    for (const [x, y] of [ON_ARRIVE, ON_WAIT]) {
      const gesture = drag(over(150, 30), over(x, y), { handle });
      expect(useFeedback.getState().connecting?.target).toBeNull();
      gesture.drop(over(x, y));
    }
    await reached();
    expect(performed).toEqual([]);
  });

  it("takes the end of a connector to another card, with its kind and label, as one gesture", async () => {
    drag(over(198, 30), over(...ON_PAY)).drop(over(...ON_PAY));
    await reached();
    expect(performed).toEqual([
      { operation: "deleteLinks", links: ["greeting"] },
      {
        operation: "addLink",
        source: "arrive",
        target: "pay",
        kind: "two-way",
        label: "hello",
      },
    ]);
    const gestures = vi.mocked(host.apply).mock.calls.map(([, , gesture]) => gesture);
    expect(gestures[0], "both are undone in one step").toBe(gestures[1]);
    expect(gestures[0]).not.toBeNull();
  });
});

describe("pushing the map", () => {
  it("moves the camera with the hand", () => {
    const before = useViewport.getState().camera;
    drag(over(200, 100), over(150, 80), { pans: true });
    expect(useViewport.getState().camera).toEqual({
      ...before,
      x: before.x + 50,
      y: before.y + 20,
    });
  });
});

describe("a file that cannot be changed", () => {
  beforeEach(() => open("file"));

  it("lets cards be selected and not be moved or connected", async () => {
    drag(over(...ON_ARRIVE), over(...ON_LAST_CELL)).drop(over(...ON_LAST_CELL));
    drag(over(150, 30), over(...ON_PAY), { handle: { card: "arrive", takes: "right" } }).drop(
      over(...ON_PAY),
    );
    await reached();
    expect(performed).toEqual([]);
    changeSelection(() => selectOnly(null));
    click(over(...ON_PAY));
    expect(selected()).toEqual(["pay"]);
  });
});
