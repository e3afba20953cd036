import { describe, expect, it } from "vitest";
import { MAP, drawnMap, type Drawing } from "../../test/drawn-map";
import { newRecord } from "../../test/records";
import type { Focus } from "../canvas/selection";
import { Grid } from "./grid";
import { corner, walk, walkSideways, walkToEdge, type Direction } from "./walk";

const card = (name: string): Focus => ({ type: "card", card: name });
const cell = (lane: string, step: string): Focus => ({ type: "cell", lane, step });
const step = (name: string): Focus => ({ type: "step", step: name });
const lane = (name: string): Focus => ({ type: "lane", lane: name });
const phase = (name: string): Focus => ({ type: "phase", phase: name });
const newStep = (name: string): Focus => ({ type: "new-step", phase: name });

const stay = new Grid(
  drawnMap({
    phases: { Before: ["Book"], Stay: ["Arrive", "Sleep"], After: [] },
    lanes: ["Customer", "Staff"],
    cards: {
      "Customer/Book": ["reserve"],
      "Customer/Arrive": ["park", "walk in", "queue"],
      "Staff/Arrive": ["greet"],
      "Staff/Sleep": ["clean", "refill"],
    },
    links: [["park", "greet"]],
  }),
  MAP,
);

function path(from: Focus, ...directions: Direction[]): (Focus | null)[] {
  let place: Focus | null = from;
  return directions.map((direction) => {
    place = place === null ? null : walk(stay, place, direction);
    return place;
  });
}

/** A lane of channels between two others: the app is used at both steps, the post at the second; a card has none. */
function channelLane(): Grid {
  const records = drawnMap({
    phases: { Stay: ["Arrive", "Sleep"] },
    lanes: { Customer: "customer-actions", Ways: "channels", Staff: "frontstage" },
    cards: { "Ways/Arrive": ["books"], "Ways/Sleep": ["asks", "writes", "waits"] },
  });
  const used: Record<string, string> = { books: "app", asks: "app", writes: "post" };
  const rows = [
    newRecord("channel", { id: "post", kind: "post", rank: "90" }),
    newRecord("channel", { id: "app", kind: "app", rank: "80" }),
    newRecord("channel", { id: "unused", kind: "print", rank: "85" }),
    ...["app", "post"].map((channel) => newRecord("touchpoint", { id: channel, channel })),
    ...Object.entries(used).map(([card, touchpoint]) =>
      newRecord("placement", { id: card, card, touchpoint }),
    ),
  ];
  records.apply(rows.map((after) => ({ before: null, after })));
  return new Grid(records, MAP);
}

describe("arrows in a lane of channels", () => {
  const ways = channelLane();
  const at = (step: string, channel: string): Focus =>
    ({ ...cell("Ways", step), channel }) as Focus;

  it("go down through the sub-rows, the cards without a channel and the place for one more", () => {
    const stops: (Focus | null)[] = [];
    let place: Focus | null = cell("Customer", "Sleep");
    for (let count = 0; count < 5 && place !== null; count++) {
      place = walk(ways, place, "down");
      stops.push(place);
    }
    expect(stops).toEqual([
      at("Sleep", "app"),
      at("Sleep", "post"),
      card("waits"),
      cell("Ways", "Sleep"),
      cell("Staff", "Sleep"),
    ]);
  });

  it("go sideways along a sub-row, whether the channel is used there or not", () => {
    expect(walk(ways, at("Sleep", "post"), "left")).toEqual(at("Arrive", "post"));
    expect(walk(ways, at("Arrive", "app"), "left")).toEqual(lane("Ways"));
  });

  it("go on from a card as from the first of its sub-rows", () => {
    expect(walk(ways, card("books"), "down")).toEqual(at("Arrive", "post"));
  });

  it("find the place for the first channel in a lane without any", () => {
    const empty = new Grid(
      drawnMap({ phases: { Stay: ["Arrive"] }, lanes: { Ways: "channels" } }),
      MAP,
    );
    expect(walk(empty, step("Arrive"), "down")).toEqual(cell("Ways", "Arrive"));
    expect(empty.has({ ...cell("Ways", "Arrive"), channel: "app" } as Focus), "no sub-row").toBe(
      false,
    );
  });
});

describe("arrows", () => {
  it("go down through the cards of a cell, then into the next lane", () => {
    expect(path(card("park"), "down", "down", "down", "down")).toEqual([
      card("walk in"),
      card("queue"),
      card("greet"),
      null,
    ]);
  });

  it("come back up into the lowest card of the cell above", () => {
    expect(path(card("greet"), "up", "up", "up", "up", "up", "up")).toEqual([
      card("queue"),
      card("walk in"),
      card("park"),
      step("Arrive"),
      phase("Stay"),
      null,
    ]);
  });

  it("go sideways to the card at the same height, or the nearest one", () => {
    expect(walk(stay, card("refill"), "left")).toEqual(card("greet"));
    expect(walk(stay, card("walk in"), "left")).toEqual(card("reserve"));
  });

  it("stop at an empty cell, and at the end of the lane", () => {
    expect(path(card("park"), "right", "right")).toEqual([cell("Customer", "Sleep"), null]);
  });

  it("lead from the first step to the lane's name and back", () => {
    expect(path(card("reserve"), "left", "down", "right")).toEqual([
      lane("Customer"),
      lane("Staff"),
      cell("Staff", "Book"),
    ]);
  });

  it("pass from a selected cell to its last card above", () => {
    expect(walk(stay, cell("Customer", "Arrive"), "up")).toEqual(card("queue"));
    expect(walk(stay, cell("Customer", "Arrive"), "down")).toEqual(card("greet"));
  });

  it("reach the place of the next step, in a phase without steps, too", () => {
    expect(path(step("Arrive"), "right", "right", "right")).toEqual([
      step("Sleep"),
      newStep("After"),
      null,
    ]);
    expect(walk(stay, phase("After"), "down")).toEqual(newStep("After"));
    expect(walk(stay, newStep("After"), "up")).toEqual(phase("After"));
  });

  it("lead round the corner between lane names and step titles", () => {
    expect(walk(stay, lane("Customer"), "up")).toEqual(step("Book"));
    expect(walk(stay, step("Book"), "left")).toEqual(lane("Customer"));
  });

  it("lead from a connector to both of its cards", () => {
    const link: Focus = { type: "link", link: "park>greet" };
    expect(walk(stay, link, "left")).toEqual(card("park"));
    expect(walk(stay, link, "right")).toEqual(card("greet"));
  });
});

describe("edges", () => {
  it("are reached in one go, and the titles beyond them in the next", () => {
    expect(walkToEdge(stay, cell("Customer", "Sleep"), "left")).toEqual(card("reserve"));
    expect(walkToEdge(stay, card("reserve"), "left")).toEqual(lane("Customer"));
    expect(walkToEdge(stay, card("greet"), "up")).toEqual(card("park"));
    expect(walkToEdge(stay, card("park"), "up")).toEqual(step("Arrive"));
    expect(walkToEdge(stay, lane("Staff"), "up")).toEqual(lane("Customer"));
  });

  it("are the first and the last card or cell for the whole map", () => {
    expect(corner(stay, "first")).toEqual(card("reserve"));
    expect(corner(stay, "last")).toEqual(card("refill"));
  });
});

describe("Tab", () => {
  it("stays in the lane", () => {
    expect(walkSideways(stay, card("reserve"), "left")).toBeNull();
    expect(walkSideways(stay, card("reserve"), "right")).toEqual(card("park"));
  });
});

describe("a map without steps", () => {
  const empty = new Grid(drawnMap({ phases: { "": [] }, lanes: ["Customer"] }), MAP);

  it("has the place for the first step within reach of the lane names", () => {
    expect(corner(empty, "first")).toEqual(newStep(""));
    expect(walk(empty, lane("Customer"), "up")).toEqual(newStep(""));
    expect(walk(empty, lane("Customer"), "right")).toBeNull();
  });
});

describe("a lane that is collapsed or hidden", () => {
  const map: Drawing = {
    phases: { Stay: ["Arrive"] },
    lanes: ["Customer", "Feelings", "Staff"],
    cards: { "Customer/Arrive": ["park"], "Feelings/Arrive": ["glad"], "Staff/Arrive": ["greet"] },
  };
  const folded = new Grid(drawnMap({ ...map, collapsed: ["Feelings"] }), MAP);
  const hidden = new Grid(drawnMap({ ...map, hidden: ["Feelings"] }), MAP);

  it("is passed by, up and down", () => {
    for (const grid of [folded, hidden]) {
      expect(walk(grid, card("park"), "down")).toEqual(card("greet"));
      expect(walk(grid, card("greet"), "up")).toEqual(card("park"));
    }
  });

  it("can still be opened by its name, where it is collapsed", () => {
    expect(walk(folded, lane("Customer"), "down")).toEqual(lane("Feelings"));
    expect(walk(folded, lane("Feelings"), "right"), "there is nothing to enter").toBeNull();
    expect(walk(hidden, lane("Customer"), "down")).toEqual(lane("Staff"));
  });

  it("is not what a person comes to first or last", () => {
    const ends = new Grid(drawnMap({ ...map, collapsed: ["Customer", "Staff"] }), MAP);
    expect(corner(ends, "first")).toEqual(card("glad"));
    expect(corner(ends, "last")).toEqual(card("glad"));
    expect(walk(ends, step("Arrive"), "down")).toEqual(card("glad"));
  });
});
