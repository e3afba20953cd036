import { describe, expect, it } from "vitest";

import { MAP, drawnMap, drawnRecords } from "../../test/drawn-map";
import { newRecord } from "../../test/records";
import { Mirror } from "../document";
import type { Fragment } from "../host";
import { copyCards, fragmentOfLines, linesOfFragment } from "./fragment";
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

describe("for other programs", () => {
  it("each lane is a line, each step a column, and stacked cards have lines of their own", () => {
    expect(linesOfFragment(copied("park", "walk in", "greet", "clean"))).toBe(
      ["park\t", "walk in\t", "greet\tclean"].join("\n"),
    );
  });

  it("a line break inside a card does not break the grid", () => {
    const fragment = fragmentOfLines("x");
    const broken = {
      ...fragment,
      cards: fragment.cards.map((card) => ({ ...card, text: "a\n b" })),
    };
    expect(linesOfFragment(broken)).toBe("a b");
  });
});

describe("text from other programs", () => {
  it("is a card for each line", () => {
    const { cards } = fragmentOfLines("park\r\n\r\n  办理入住  \n");
    expect(cards.map((card) => card.text)).toEqual(["park", "办理入住"]);
  });

  it("goes on to the next steps at each tab", () => {
    const { cards } = fragmentOfLines("park\tsleep");
    expect(cards.map(({ step, text }) => [step, text])).toEqual([
      [0, "park"],
      [1, "sleep"],
    ]);
  });
});
