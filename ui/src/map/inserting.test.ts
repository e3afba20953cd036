import { beforeEach, describe, expect, it, vi } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { changeSelection, type Focus, selectOnly, useSelection } from "../canvas/selection";
import { settled } from "../document";
import { host, type Operation } from "../host";
import { editing, useEditing } from "./editing";
import {
  canSplitPhaseAt,
  focusedLane,
  focusedPhase,
  focusedStep,
  insertBeside,
  insertLane,
  insertPhase,
  insertStep,
  setLaneKind,
  splitPhaseAt,
} from "./inserting";
import { closeLaneKindChoice, useLaneKindChoice } from "./laneKindOffer";

let performed: Operation[];

beforeEach(() => {
  editing.cancel();
  closeLaneKindChoice();
  performed = openDrawing({
    phases: { Before: ["Book"], Stay: ["Arrive", "Sleep"] },
    lanes: { Customer: "customer-actions", Desk: "frontstage", Kitchen: "backstage" },
    cards: { "Customer/Arrive": ["park", "walk in"] },
    links: [["park", "walk in"]],
  });
});

const focusOn = (focus: Focus) => changeSelection(() => selectOnly(focus));
const target = () => useEditing.getState().target;
/** Writes the name that is asked for. */
const name = (text: string) => {
  editing.write(text);
  editing.commit();
};
/** The gestures of the operations, in order. */
const gestures = () => vi.mocked(host.apply).mock.calls.map(([, , gesture]) => gesture);

describe("a step", () => {
  it("is made before another, or after it and before the one that follows", async () => {
    insertStep("before", "Sleep");
    insertStep("after", "Arrive");
    await settled();
    expect(performed).toMatchObject([
      { operation: "addStep", phase: "Stay", title: "", before: "Sleep" },
      { operation: "addStep", phase: "Stay", title: "", before: "Sleep" },
    ]);
  });

  it("stays in the phase of the one that it is made beside", async () => {
    insertStep("after", "Book");
    insertStep("after", "Sleep");
    await settled();
    expect(performed).toMatchObject([
      { phase: "Before", before: null },
      { phase: "Stay", before: null },
    ]);
  });

  it("is named where it stands, and both are one undo step", async () => {
    insertStep("after", "Arrive");
    name("Check in");
    await settled();
    const [made, named] = performed;
    expect(made).toMatchObject({ operation: "addStep" });
    expect(named).toEqual({
      operation: "renameStep",
      step: made?.operation === "addStep" && made.id,
      title: "Check in",
    });
    expect(gestures()[0]).not.toBeNull();
    expect(gestures()[1]).toBe(gestures()[0]);
  });
});

describe("a lane", () => {
  it("is of the kind of the lane above it, and its kind is offered before its name", async () => {
    insertLane("after", "Desk");
    expect(useLaneKindChoice.getState().offer).toMatchObject({ type: "lane" });
    expect(target(), "the name is asked for when the kind is chosen").toBeNull();
    await settled();
    expect(performed).toMatchObject([
      { operation: "addLane", kind: "frontstage", title: "", before: "Kitchen" },
    ]);
  });

  it("takes the kind of the first lane where none is above it", async () => {
    insertLane("before", "Customer");
    insertLane("before", "Kitchen");
    await settled();
    expect(performed).toMatchObject([
      { kind: "customer-actions", before: "Customer" },
      { kind: "frontstage", before: "Kitchen" },
    ]);
  });

  it("changes its kind only to another one", async () => {
    setLaneKind("Desk", "frontstage");
    setLaneKind("Desk", "support");
    await settled();
    expect(performed).toEqual([{ operation: "changeLaneKind", lane: "Desk", kind: "support" }]);
  });
});

describe("a phase", () => {
  it("is made beside another and named there", async () => {
    insertPhase("before", "Stay");
    name("On the way");
    await settled();
    expect(performed).toMatchObject([
      { operation: "addPhase", map: "map", title: "", before: "Stay" },
      { operation: "renamePhase", title: "On the way" },
    ]);
  });

  it("begins with any step but the first of a phase, which begins one already", async () => {
    expect(canSplitPhaseAt("Arrive")).toBe(false);
    expect(canSplitPhaseAt("Sleep")).toBe(true);
    splitPhaseAt("Sleep");
    expect(target()?.type).toBe("phase");
    await settled();
    expect(performed).toMatchObject([{ operation: "splitPhase", step: "Sleep", title: "" }]);
  });
});

describe("another beside what has the focus", () => {
  it("is a card of the same cell beside a card: nothing is made before it is written", async () => {
    focusOn({ type: "card", card: "park" });
    insertBeside("after");
    expect(target()).toEqual({
      type: "new-card",
      lane: "Customer",
      step: "Arrive",
      before: "walk in",
    });
    name("queue");
    await settled();
    expect(performed).toEqual([
      {
        operation: "addCard",
        lane: "Customer",
        step: "Arrive",
        text: "queue",
        before: "walk in",
      },
    ]);
  });

  it("is a step beside a cell, and its like beside a title", async () => {
    focusOn({ type: "cell", lane: "Desk", step: "Arrive" });
    insertBeside("after");
    focusOn({ type: "phase", phase: "Stay" });
    insertBeside("after");
    focusOn({ type: "lane", lane: "Desk" });
    insertBeside("before");
    await settled();
    expect(performed.map(({ operation }) => operation)).toEqual(["addStep", "addPhase", "addLane"]);
  });

  it("is nothing beside a connector", async () => {
    focusOn({ type: "link", link: "park>walk in" });
    insertBeside("after");
    await settled();
    expect([performed, target()]).toEqual([[], null]);
  });
});

describe("where the focus stands", () => {
  it.each<[Focus, (string | null)[]]>([
    [{ type: "card", card: "park" }, ["Arrive", "Customer", "Stay"]],
    [{ type: "cell", lane: "Desk", step: "Book" }, ["Book", "Desk", "Before"]],
    [{ type: "step", step: "Sleep" }, ["Sleep", null, "Stay"]],
    [{ type: "new-step", phase: "Before" }, [null, null, "Before"]],
    [{ type: "lane", lane: "Kitchen" }, [null, "Kitchen", null]],
    [{ type: "phase", phase: "Stay" }, [null, null, "Stay"]],
    [{ type: "link", link: "park>walk in" }, [null, null, null]],
  ])("%o lies in step, lane and phase %o", (focus, places) => {
    focusOn(focus);
    expect(useSelection.getState().focus).toEqual(focus);
    expect([focusedStep(), focusedLane(), focusedPhase()]).toEqual(places);
  });
});
