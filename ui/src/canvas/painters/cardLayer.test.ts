import { beforeEach, describe, expect, it } from "vitest";

import { mirror, showProject } from "../../document";
import { bandsAt } from "../bands";
import { NOTHING_DIMMED } from "../dimming";
import { Drawing } from "../drawing";
import { card, delta, GRID, sampleScene } from "../sampleScene";
import { NOTHING_SELECTED, type Selection, selectOnly } from "../selection";
import { CardLayer } from "./cardLayer";
import type { Frame } from "./frame";
import { newRecord } from "../../../test/records";

const layerOf = (): { layer: CardLayer; element: HTMLElement } => {
  const element = document.body.appendChild(document.createElement("div"));
  return { layer: new CardLayer(element, () => undefined), element };
};

function frameOf(drawing: Drawing, changed: Partial<Frame> = {}): Frame {
  return {
    drawing,
    revision: 0,
    camera: { x: 0, y: 0, zoom: 1 },
    view: { width: 800, height: 600 },
    bands: bandsAt(drawing, 1),
    detail: "near",
    heat: () => null,
    dimmed: NOTHING_DIMMED,
    selection: NOTHING_SELECTED,
    part: { x: 0, y: 0, width: 800, height: 600 },
    ...changed,
  };
}

/** Paints until all elements are made: one frame makes only what it has time for. */
function paint(layer: CardLayer, frame: Frame): void {
  while (!layer.paint(frame));
}

/** What a card is called: its content without what is hidden from assistive technology. */
function accessibleNameOf(shown: Element | null): string {
  const heard = [...(shown?.children ?? [])].filter((child) => child.ariaHidden !== "true");
  return heard.map((child) => child.textContent).join("");
}

const shownCards = (element: HTMLElement) =>
  [...element.querySelectorAll<HTMLElement>(".card")].map((shown) => shown.dataset["card"]);

beforeEach(() => {
  document.body.replaceChildren();
  showProject({
    document: 1,
    path: "/Stay.sightline",
    readOnly: null,
    records: [
      newRecord("step", { id: "s0", phase: "stay", title: "Arrival", rank: "a" }),
      newRecord("lane", {
        id: "customer",
        map: "map",
        kind: "customer-actions",
        title: "Guest",
        rank: "a",
      }),
      newRecord("card", {
        id: "arrive",
        lane: "customer",
        step: "s0",
        text: "Drive up to the door",

        waitPoint: true,

        rank: "a",
      }),
    ],
    revision: 0,
    undo: { undo: null, redo: null },
    notices: [],
  });
});

describe("near", () => {
  it("makes the cards in sight, lane by lane, and nothing else", () => {
    const { layer, element } = layerOf();
    paint(layer, frameOf(new Drawing(sampleScene())));
    expect(shownCards(element)).toEqual(["arrive", "wait", "pay", "greet"]);
    paint(layer, frameOf(new Drawing(sampleScene()), { camera: { x: 5000, y: 0, zoom: 1 } }));
    expect(shownCards(element)).toEqual([]);
  });

  it("names a card by its text, its lane, its step and what it carries", () => {
    const arrive = card(
      "arrive",
      { column: 0, row: 0 },
      { marks: ["wait-point"], risk: { failureModes: 2, actionPriority: "H", rpn: 200 } },
    );
    const { layer, element } = layerOf();
    paint(layer, frameOf(new Drawing({ ...sampleScene(), cards: [arrive], routes: [] })));
    expect(accessibleNameOf(element.querySelector(".card"))).toBe(
      "Drive up to the door, Guest, Arrival, Wait point, 2 failure modes, worst priority: High",
    );
  });

  it("draws what an earlier map alone has as gone, and says so", () => {
    const { layer, element } = layerOf();
    paint(layer, frameOf(new Drawing(sampleScene(), ["arrive"])));
    const gone = [...element.querySelectorAll(".card[data-gone]")];
    expect(gone.map(accessibleNameOf)).toEqual([
      "Drive up to the door, Guest, Arrival, only in the earlier map",
    ]);
  });

  it("shows a card's picture, and says what it shows where nothing is written", () => {
    const picture = { digest: "abc", x: 12, y: 12, width: 152, height: 114 };
    const greet = card("greet", { column: 0, row: 0 }, { image: picture, lines: [] });
    const records = [
      newRecord("card", { id: "greet", lane: "customer", step: "s0", image: "photo" }),
      newRecord("image", { id: "photo", title: "A queue at the desk" }),
    ];
    mirror().apply(records.map((after) => ({ before: null, after })));
    const { layer, element } = layerOf();
    paint(layer, frameOf(new Drawing({ ...sampleScene(), cards: [greet], routes: [] })));
    const shown = element.querySelector(".card");
    expect(accessibleNameOf(shown)).toBe("picture: A queue at the desk, Guest, Arrival");
    const image = shown?.querySelector("img");
    expect(image?.src, "of the open project, at the size of a card").toMatch(
      /\/images\/1-abc-card$/,
    );
    expect(image?.alt, "the card's name says it already").toBe("");
    expect([image?.style.left, image?.style.top, image?.width, image?.height]).toEqual([
      "11px",
      "11px",
      152,
      114,
    ]);
  });

  it("says where in the grid a cell is, counted over all of it", () => {
    const { layer, element } = layerOf();
    paint(layer, frameOf(new Drawing(sampleScene())));
    const cell = element.querySelector("#cell-staff-s1");
    expect(cell?.ariaColIndex, "the lane names are the first column").toBe("3");
    expect(cell?.closest("[role=row]")?.ariaRowIndex, "the titles are the first two rows").toBe(
      "4",
    );
  });

  it("leaves the elements of what an edit did not touch, and with them the keyboard's focus", () => {
    const { layer, element } = layerOf();
    const drawing = new Drawing(sampleScene());
    paint(layer, frameOf(drawing));
    const wait = element.querySelector<HTMLElement>("#card-wait");
    wait?.focus();
    drawing.apply(
      delta({ cards: [card("knock", { column: 1, row: 0, index: 2 })], removedCards: ["arrive"] }),
    );
    paint(layer, frameOf(drawing, { revision: 1 }));
    expect(shownCards(element)).toEqual(["wait", "pay", "knock", "greet"]);
    expect(element.querySelector("#card-wait")).toBe(wait);
    expect(document.activeElement).toBe(wait);
  });

  it("marks the selected cards and the focused place, and takes the marks away again", () => {
    const { layer, element } = layerOf();
    const drawing = new Drawing(sampleScene());
    const selected = (selection: Selection) => {
      paint(layer, frameOf(drawing, { selection }));
      return [...element.querySelectorAll("[data-selected], [data-focused]")].map(({ id }) => id);
    };
    expect(selected(selectOnly({ type: "card", card: "pay" }))).toEqual(["card-pay"]);
    expect(selected(selectOnly({ type: "cell", lane: "staff", step: "s2" }))).toEqual([
      "cell-staff-s2",
    ]);
    expect(selected(NOTHING_SELECTED)).toEqual([]);
  });
});

describe("while something is filtered", () => {
  it("draws the other cards faint, and says so of them", () => {
    const { layer, element } = layerOf();
    const drawing = new Drawing(sampleScene());
    paint(layer, frameOf(drawing, { dimmed: (card) => card === "arrive" }));
    const faint = element.querySelector(".card[data-dimmed]");
    expect(faint?.id).toBe("card-arrive");
    expect(accessibleNameOf(faint)).toMatch(/, not in the filter$/);
    paint(layer, frameOf(drawing));
    expect(element.querySelector(".card[data-dimmed]")).toBeNull();
  });
});

describe("far", () => {
  it("keeps the elements of the focused place alone, for who hears the map instead of seeing it", () => {
    const { layer, element } = layerOf();
    const selection = selectOnly({ type: "card", card: "greet" });
    paint(layer, frameOf(new Drawing(sampleScene()), { detail: "far", selection }));
    expect(shownCards(element)).toEqual(["greet"]);
    expect(layer.made.has("greet"), "the canvas leaves it out").toBe(true);
    expect(layer.made.has("wait"), "the canvas paints it").toBe(false);
  });

  it("reaches a focused place that is out of sight", () => {
    const { layer, element } = layerOf();
    const selection = selectOnly({ type: "card", card: "greet" });
    const away = { x: GRID.x + 9000, y: 0, zoom: 1 };
    paint(layer, frameOf(new Drawing(sampleScene()), { camera: away, selection }));
    expect(shownCards(element)).toEqual(["greet"]);
  });
});
