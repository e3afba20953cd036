import { describe, expect, it } from "vitest";

import { MAP, drawnMap, drawnRecords } from "../../test/drawn-map";
import { newRecord } from "../../test/records";
import { Mirror } from "../document";
import type { Fragment } from "../host";
import { copyCards, fragmentOfTable, tableOfFragment } from "./fragment";
import { Grid } from "./grid";

const mirror = drawnMap({
  phases: { Stay: ["Book", "Arrive", "Sleep"] },
  lanes: ["Evidence", "Customer", "Staff"],
  cards: {
    "Customer/Arrive": ["park", "walk in"],
    "Staff/Arrive": ["greet"],
    "Staff/Sleep": ["clean"],
  },
  marks: { greet: ["decision", "moment-of-truth"] },
  links: [
    ["park", "greet"],
    ["greet", "clean", "information"],
  ],
  failureModes: { greet: ["nobody comes"] },
});

function copied(...cards: string[]): Fragment {
  const found = copyCards(mirror, new Grid(mirror, MAP), new Set(cards));
  return found?.fragment ?? { cards: [], links: [] };
}

describe("copied cards", () => {
  it("keep their distances, marks and failure modes, and forget which records they were", () => {
    const { cards } = copied("greet", "park");
    expect(cards.map(({ lane, step, text }) => [lane, step, text])).toEqual([
      [0, 0, "park"],
      [1, 0, "greet"],
    ]);
    expect(cards[1]).toMatchObject({
      marks: ["decision", "moment-of-truth"],
      failureModes: [{ title: "nobody comes" }],
    });
  });

  it("take along all that is known of how they fail", () => {
    const risky = drawnMap({
      phases: { Stay: ["Arrive"] },
      lanes: ["Staff"],
      cards: { "Staff/Arrive": ["greet"] },
      failureModes: { greet: ["nobody comes"] },
    });
    const [mode] = risky.failureModesOfCard("greet");
    const failureMode = mode?.id ?? "";
    const rating = { cause: "cause", effect: null, factor: "occurrence" } as const;
    const records = [
      newRecord("effect", { failureMode, text: "waits", reach: "local" }),
      newRecord("cause", { id: "cause", failureMode, text: "night", singlePoint: true }),
      newRecord("rating", { ...rating, id: "first", number: 0, score: 7 }),
      newRecord("rating", { ...rating, id: "later", number: 1, score: 3 }),
      newRecord("action", { failureMode, cause: "cause", text: "ring a bell", owner: "Ann" }),
    ];
    risky.apply(records.map((after) => ({ before: null, after })));
    const found = copyCards(risky, new Grid(risky, MAP), new Set(["greet"]));
    expect(found?.fragment.cards[0]?.failureModes).toMatchObject([
      {
        title: "nobody comes",
        effects: [{ text: "waits", reach: "local" }],
        causes: [
          {
            text: "night",
            singlePoint: true,
            occurrence: { first: 7, after: 3 },
            actions: [{ text: "ring a bell", owner: "Ann" }],
          },
        ],
      },
    ]);
  });

  it("take their times along, with the name and the cost of the role", () => {
    const timed = drawnMap({
      phases: { Stay: ["Arrive"] },
      lanes: ["Staff"],
      cards: { "Staff/Arrive": ["greet", "wave"] },
    });
    const records = [
      newRecord("role", { title: "Clerk", costPerMinute: 0.5 }),
      newRecord("timing", { card: "greet", standard: 45, role: "role" }),
    ];
    timed.apply(records.map((after) => ({ before: null, after })));
    const found = copyCards(timed, new Grid(timed, MAP), new Set(["greet", "wave"]));
    expect(found?.fragment.cards.map((card) => card.timing)).toMatchObject([
      { standard: 45, tolerated: null, role: { title: "Clerk", costPerMinute: 0.5 } },
      null,
    ]);
  });

  it("take their touchpoints along, with what these say", () => {
    const served = drawnMap({
      phases: { Stay: ["Arrive"] },
      lanes: ["Staff"],
      cards: { "Staff/Arrive": ["greet"] },
    });
    const records = [
      newRecord("channel", { kind: "in-person" }),
      newRecord("touchpoint", { name: "Desk", channel: "channel", standard: "Stands up" }),
      newRecord("placement", { card: "greet" }),
    ];
    served.apply(records.map((after) => ({ before: null, after })));
    const found = copyCards(served, new Grid(served, MAP), new Set(["greet"]));
    expect(found?.fragment.cards[0]?.touchpoints).toMatchObject([
      { name: "Desk", channel: { kind: "in-person", title: "" }, standard: "Stands up" },
    ]);
  });

  it("take along which maps they open", () => {
    const linked = drawnMap({
      phases: { Stay: ["Arrive"] },
      lanes: ["Staff"],
      cards: { "Staff/Arrive": ["greet"] },
    });
    const way = { table: "map_link", row: { id: "way", card: "greet", map: "payment" } } as const;
    linked.apply([{ before: null, after: way }]);
    const found = copyCards(linked, new Grid(linked, MAP), new Set(["greet"]));
    expect(found?.fragment.cards[0]?.linkedMaps).toEqual(["payment"]);
  });

  it("show the same picture where the file knows it", () => {
    const shown = drawnMap({
      phases: { Stay: ["Arrive"] },
      lanes: ["Staff"],
      cards: { "Staff/Arrive": ["greet"] },
    });
    const greet = { id: "greet", lane: "Staff", step: "Arrive" };
    shown.apply([
      { before: null, after: newRecord("image", { id: "photo", title: "Lobby", digest: "abc" }) },
      { before: newRecord("card", greet), after: newRecord("card", { ...greet, image: "photo" }) },
    ]);
    const found = copyCards(shown, new Grid(shown, MAP), new Set(["greet"]));
    expect(found?.fragment.cards[0]?.image).toMatchObject({ title: "Lobby", digest: "abc" });
  });

  it("reach as far, and keep their values", () => {
    const drawing = { phases: { Stay: ["Arrive"] }, lanes: ["Feelings"] };
    const point = newRecord("card", {
      id: "point",
      lane: "Feelings",
      step: "Arrive",
      span: 3,
      value: -1.5,
    });
    const records = new Mirror([...drawnRecords(drawing), point]);
    const found = copyCards(records, new Grid(records, MAP), new Set(["point"]));
    expect(found?.fragment.cards[0]).toMatchObject({ furtherSteps: 2, value: -1.5 });
  });

  it("keep the connectors between them and no others", () => {
    expect(copied("park", "greet").links).toEqual([
      { source: 0, target: 1, kind: "flow", label: "" },
    ]);
  });

  it("are none where none is selected", () => {
    expect(copyCards(mirror, new Grid(mirror, MAP), new Set())).toBeUndefined();
  });
});

const placed = ({ cards }: Fragment) => cards.map(({ lane, step, text }) => [lane, step, text]);

describe("for other programs", () => {
  const block = copied("park", "walk in", "greet", "clean");

  it("each lane is a row and each step a column; an empty line parts the cards of a cell", () => {
    expect(tableOfFragment(block)).toEqual([
      ["park\n\nwalk in", ""],
      ["greet", "clean"],
    ]);
  });

  it("a block comes back from there as it was", () => {
    expect(placed(fragmentOfTable(tableOfFragment(block)))).toEqual(placed(block));
  });

  it("a card of several lines stays one card", () => {
    const [card] = block.cards;
    const broken = { links: [], cards: card === undefined ? [] : [{ ...card, text: "a\n\nb" }] };
    expect(tableOfFragment(broken)).toEqual([["a\nb"]]);
  });
});

describe("a table from other programs", () => {
  it("of one column is a list: it goes on along the lane, without its empty lines", () => {
    const list = [["park"], [""], ["  办理入住  "]];
    expect(placed(fragmentOfTable(list))).toEqual([
      [0, 0, "park"],
      [0, 1, "办理入住"],
    ]);
  });

  it("fills lanes and steps, and leaves out what is empty", () => {
    const table = [
      ["park", "", "sleep"],
      ["", "greet"],
    ];
    expect(placed(fragmentOfTable(table))).toEqual([
      [0, 0, "park"],
      [0, 2, "sleep"],
      [1, 1, "greet"],
    ]);
  });
});
