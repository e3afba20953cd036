import { describe, expect, it } from "vitest";

import type { Scene } from "../host";
import { Drawing } from "./drawing";
import { card, delta, GRID, route, sampleScene } from "./sampleScene";

const at = (drawing: Drawing, id: string) => {
  const box = drawing.card(id);
  return box === undefined ? null : drawing.cardRect(box);
};

const cardsIn = (drawing: Drawing, rect: Parameters<Drawing["forEachCardIn"]>[0]): string[] => {
  const found: string[] = [];
  drawing.forEachCardIn(rect, (box) => found.push(box.card));
  return found;
};

const WHOLE = { x: 0, y: 0, width: 2000, height: 2000 };

describe("places", () => {
  it("come from the column and the row of a card", () => {
    expect(at(new Drawing(sampleScene()), "greet")).toEqual({
      x: GRID.x + 200,
      y: GRID.y + 130,
      width: 100,
      height: 40,
    });
  });

  it("take the end of the grid for an index one past the last", () => {
    const drawing = new Drawing(sampleScene());
    expect(drawing.place({ column: 3, x: -5, row: 2, y: 0 })).toEqual({
      x: drawing.width - 5,
      y: drawing.height,
    });
  });

  it("are known for whatever can have the focus", () => {
    const drawing = new Drawing(sampleScene());
    expect(drawing.focusRect({ type: "cell", lane: "staff", step: "s2" })).toMatchObject({
      x: GRID.x + 350,
      y: GRID.y + 120,
    });
    expect(drawing.focusRect({ type: "lane", lane: "staff" })).toMatchObject({ x: 0, height: 120 });
    expect(drawing.focusRect({ type: "step", step: "s1" })).toMatchObject({ y: 30, height: 50 });
    expect(drawing.focusRect({ type: "phase", phase: "stay" })).toMatchObject({ y: 0, height: 30 });
    const next = drawing.focusRect({ type: "new-step", phase: "stay" });
    expect(next?.x, "the next step is typed right of the last one").toBeGreaterThan(GRID.x + 450);
    expect(drawing.focusRect({ type: "card", card: "gone" })).toBeNull();
  });
});

describe("a delta", () => {
  it("moves the cards and connectors below a lane that grew, without naming them", () => {
    const scene = sampleScene();
    const drawing = new Drawing(scene);
    const [first, second] = scene.rows;
    if (first === undefined || second === undefined) throw new Error("the sample has two lanes");
    const before = drawing.card("greet");
    drawing.apply(
      delta({
        rows: [
          { ...first, height: 180 },
          { ...second, y: second.y + 60 },
        ],
      }),
    );
    expect(at(drawing, "greet")?.y).toBe(GRID.y + 190);
    expect(drawing.card("greet"), "an unchanged card stays the same object").toBe(before);
  });

  it("leaves the lines alone where it names only cards, so that they are not painted again", () => {
    const drawing = new Drawing(sampleScene());
    const before = drawing.linesRevision;
    drawing.apply(delta({ cards: [card("wait", { column: 1, row: 0 }, { note: true })] }));
    expect(drawing.linesRevision).toBe(before);
    drawing.apply(delta({ removedRoutes: ["greeting"] }));
    expect(drawing.linesRevision).not.toBe(before);
  });

  it("moves the grid below a band of titles that grew", () => {
    const drawing = new Drawing(sampleScene());
    drawing.apply(delta({ phaseHeaderHeight: 50, stepHeaderHeight: 60 }));
    expect(drawing.grid.y).toBe(110);
    expect(drawing.focusRect({ type: "step", step: "s1" })).toMatchObject({ y: 50, height: 60 });
  });

  it("takes cards and connectors along when a step is put before theirs, without naming them", () => {
    const scene = sampleScene();
    const drawing = new Drawing(scene);
    const arrive = drawing.card("arrive");
    const [first, second, third] = scene.columns;
    if (!first || !second || !third) throw new Error("the sample has three steps");
    const columns = [
      first,
      { ...second, step: "new" },
      { ...second, x: second.x + 150 },
      { ...third, x: third.x + 150 },
    ];
    drawing.apply(delta({ columns, movedColumns: [0, 2, 3, 4] }));
    expect(at(drawing, "greet")?.x).toBe(GRID.x + 350);
    expect(drawing.cardsInCell(1, 0), "the new step is empty").toEqual([]);
    expect(drawing.cardsInCell(2, 0).map((box) => box.card)).toEqual(["wait", "pay"]);
    const greeting = drawing.route("greeting");
    expect(greeting && drawing.routePoints(greeting).at(-1)?.x, "it still reaches its card").toBe(
      GRID.x + 350,
    );
    expect(drawing.card("arrive"), "a card before it stays the same object").toBe(arrive);
  });

  it("lets two cards change places", () => {
    const drawing = new Drawing(sampleScene());
    drawing.apply(
      delta({
        cards: [
          card("wait", { column: 1, row: 0, index: 1 }),
          card("pay", { column: 1, row: 0, index: 0 }),
        ],
      }),
    );
    expect(drawing.cardsInCell(1, 0).map((box) => box.card)).toEqual(["pay", "wait"]);
  });

  it("takes removed cards and connectors out of every answer", () => {
    const drawing = new Drawing(sampleScene());
    drawing.apply(delta({ removedCards: ["wait"], removedRoutes: ["greeting"] }));
    expect(cardsIn(drawing, WHOLE)).toEqual(["arrive", "pay", "greet"]);
    expect(drawing.allCards()).toEqual(["arrive", "pay", "greet"]);
    expect([...drawing.routesIn(WHOLE)]).toEqual([]);
    expect(drawing.allLinks()).toEqual([]);
  });

  it("replaces a connector that took another way", () => {
    const drawing = new Drawing(sampleScene());
    const [arrive, greet] = [drawing.card("arrive"), drawing.card("greet")];
    if (arrive === undefined || greet === undefined) throw new Error("the sample has both");
    const turned = { ...route("greeting", arrive, greet), kind: "information" as const };
    drawing.apply(delta({ routes: [turned] }));
    expect([...drawing.routesIn(WHOLE)]).toEqual([turned]);
  });

  it("leads to the drawing that the changed scene gives when it is taken in whole", () => {
    const scene = sampleScene();
    const added = card("sleep", { column: 2, row: 1 });
    const changed: Scene = {
      ...scene,
      height: scene.height + 10,
      cards: [...scene.cards, added],
      routes: [],
    };
    const drawing = new Drawing(scene);
    drawing.apply(delta({ height: changed.height, cards: [added], removedRoutes: ["greeting"] }));
    const cold = new Drawing(changed);
    expect(drawing.allCards()).toEqual(cold.allCards());
    expect(drawing.grid).toEqual(cold.grid);
    for (const id of cold.allCards()) expect(at(drawing, id)).toEqual(at(cold, id));
  });
});

describe("what is in a rectangle", () => {
  it("is found in reading order: step by step, lane by lane, top to bottom", () => {
    expect(cardsIn(new Drawing(sampleScene()), WHOLE)).toEqual(["arrive", "wait", "pay", "greet"]);
  });

  it("leaves out cards that only share a cell with it", () => {
    const drawing = new Drawing(sampleScene());
    const overPay = { x: GRID.x + 210, y: GRID.y + 70, width: 10, height: 10 };
    expect(cardsIn(drawing, overPay)).toEqual(["pay"]);
  });

  it("is nothing beyond the map", () => {
    expect(cardsIn(new Drawing(sampleScene()), { ...WHOLE, x: 5000 })).toEqual([]);
  });

  it("finds a connector by a leg that passes, not by its extent", () => {
    const drawing = new Drawing(sampleScene());
    const onLeg = { x: GRID.x + 160, y: GRID.y + 25, width: 4, height: 10 };
    expect(drawing.routesTouching(onLeg).map((found) => found.link)).toEqual(["greeting"]);
    const beside = { x: GRID.x + 160, y: GRID.y + 60, width: 4, height: 10 };
    expect(drawing.routesTouching(beside)).toEqual([]);
  });
});

describe("ranges", () => {
  it("span the rectangle of cells, whichever corner comes first", () => {
    const drawing = new Drawing(sampleScene());
    const corners = [
      { column: 1, row: 1 },
      { column: 0, row: 0 },
    ] as const;
    expect(drawing.cardsBetween(...corners)).toEqual(["arrive", "wait", "pay", "greet"]);
  });
});
