import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { sampleScene } from "../canvas/sampleScene";
import { clearScene, showScene } from "../canvas/scene";
import {
  changeSelection,
  type Focus,
  NOTHING_SELECTED,
  selectOnly,
  selectThese,
  useSelection,
} from "../canvas/selection";
import {
  extend,
  go,
  goAlongLinks,
  goOutwards,
  goSideways,
  goToCorner,
  goToEdge,
  selectEverything,
} from "./going";

const card = (id: string): Focus => ({ type: "card", card: id });
const cell = (lane: string, step: string): Focus => ({ type: "cell", lane, step });
const link = (id: string): Focus => ({ type: "link", link: id });

// The records of what the sample scene draws.
beforeEach(() => {
  openDrawing({
    phases: { stay: ["s0", "s1", "s2"] },
    lanes: ["customer", "staff"],
    cards: {
      "customer/s0": ["arrive"],
      "customer/s1": ["wait", "pay"],
      "staff/s1": ["greet"],
    },
    links: [
      ["arrive", "wait"],
      ["wait", "greet"],
      ["pay", "wait"],
    ],
  });
  showScene(sampleScene());
});
afterEach(clearScene);

const startAt = (place: Focus) => changeSelection(() => selectOnly(place));
const focus = () => useSelection.getState().focus;
const selected = () => [...useSelection.getState().cards];

describe("the focus", () => {
  it("begins at the first card where nothing has it", () => {
    changeSelection(() => NOTHING_SELECTED);
    go("right");
    expect(focus()).toEqual(card("arrive"));
    expect(selected(), "what has the focus is selected").toEqual(["arrive"]);
  });

  it("goes place by place, to the end of the lane and to the corners of the map", () => {
    startAt(card("arrive"));
    go("right");
    expect(focus()).toEqual(card("wait"));
    goToEdge("right");
    expect(focus()).toEqual(cell("customer", "s2"));
    goToCorner("first");
    expect(focus()).toEqual(card("arrive"));
    goToCorner("last");
    expect(focus()).toEqual(cell("staff", "s2"));
  });

  it("stays where it is at the end of a lane, and says so", () => {
    startAt(cell("customer", "s1"));
    expect(goSideways("right")).toBe(true);
    expect(goSideways("right"), "so that Tab leads out of the map").toBe(false);
    expect(focus()).toEqual(cell("customer", "s2"));
  });
});

describe("selecting by keys", () => {
  it("takes all cards up to the next place, and lets go of them on the way back", () => {
    startAt(card("arrive"));
    extend("right");
    expect(selected().sort()).toEqual(["arrive", "pay", "wait"]);
    extend("left");
    expect(selected()).toEqual(["arrive"]);
  });

  it("does not go beyond the cells", () => {
    startAt(card("arrive"));
    extend("up");
    expect(focus()).toEqual(card("arrive"));
  });

  it("takes every card and connector at once", () => {
    selectEverything();
    const { cards, links } = useSelection.getState();
    expect([...cards].sort()).toEqual(["arrive", "greet", "pay", "wait"]);
    expect([...links]).toEqual(["greeting"]);
  });
});

describe("the connectors of a card", () => {
  it("are gone through around the card where the walk began, leaving ones first", () => {
    startAt(card("wait"));
    const round = ["wait>greet", "arrive>wait", "pay>wait", "wait>greet"];
    for (const id of round) {
      goAlongLinks("next");
      expect(focus()).toEqual(link(id));
    }
    goAlongLinks("previous");
    expect(focus()).toEqual(link("pay>wait"));
  });

  it("are none where the focus is on no card", () => {
    startAt(cell("customer", "s2"));
    goAlongLinks("next");
    expect(focus()).toEqual(cell("customer", "s2"));
  });
});

describe("outwards", () => {
  it("leads from many cards to the one with the focus, to its cell, and no further", () => {
    changeSelection(() => selectThese(["wait", "pay"]));
    expect(goOutwards()).toBe(true);
    expect([focus(), selected()]).toEqual([card("wait"), ["wait"]]);
    expect(goOutwards()).toBe(true);
    expect([focus(), selected()]).toEqual([cell("customer", "s1"), []]);
    expect(goOutwards(), "Escape may close what lies around the map").toBe(false);
  });

  it("leads from a connector to the card that it leaves", () => {
    startAt(link("pay>wait"));
    goOutwards();
    expect(focus()).toEqual(card("pay"));
  });
});
