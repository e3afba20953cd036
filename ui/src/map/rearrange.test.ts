import { describe, expect, it } from "vitest";

import { MAP, drawnMap } from "../../test/drawn-map";
import { Grid } from "./grid";
import { rearrangement } from "./rearrange";

const stay = new Grid(
  drawnMap({
    phases: { Before: ["Book"], Stay: ["Arrive", "Sleep"] },
    lanes: ["Customer", "Staff"],
    cards: {
      "Customer/Arrive": ["park", "walk in", "queue"],
      "Staff/Arrive": ["greet"],
      "Staff/Sleep": ["clean"],
    },
  }),
  MAP,
);

function moving(card: string, direction: "up" | "down" | "left" | "right", others: string[] = []) {
  const operation = rearrangement(
    stay,
    { type: "card", card },
    new Set([card, ...others]),
    direction,
  );
  return operation?.operation === "moveCards" ? operation.moves : operation;
}

describe("a card", () => {
  it("changes places with its neighbour in the cell", () => {
    expect(moving("walk in", "up")).toEqual([
      { card: "walk in", lane: "Customer", step: "Arrive", before: "park" },
    ]);
    expect(moving("park", "down")).toEqual([
      { card: "park", lane: "Customer", step: "Arrive", before: "queue" },
    ]);
  });

  it("leaves its cell for the nearest end of the next lane's", () => {
    expect(moving("queue", "down")).toEqual([
      { card: "queue", lane: "Staff", step: "Arrive", before: "greet" },
    ]);
    expect(moving("greet", "up")).toEqual([
      { card: "greet", lane: "Customer", step: "Arrive", before: null },
    ]);
  });

  it("goes to the end of the next step's cell", () => {
    expect(moving("greet", "right")).toEqual([
      { card: "greet", lane: "Staff", step: "Sleep", before: null },
    ]);
  });

  it("stays where the map ends", () => {
    expect(moving("clean", "right")).toBeUndefined();
    expect(moving("clean", "down")).toBeUndefined();
  });
});

describe("several cards", () => {
  it("move together by one cell and keep their order", () => {
    expect(moving("queue", "right", ["park"])).toEqual([
      { card: "park", lane: "Customer", step: "Sleep", before: null },
      { card: "queue", lane: "Customer", step: "Sleep", before: null },
    ]);
  });

  it("all stay where one would leave the map", () => {
    expect(moving("park", "right", ["clean"])).toBeUndefined();
  });
});

describe("a step", () => {
  const move = (step: string, direction: "left" | "right") =>
    rearrangement(stay, { type: "step", step }, new Set(), direction);

  it("changes places within its phase", () => {
    expect(move("Sleep", "left")).toMatchObject({ phase: "Stay", before: "Arrive" });
    expect(move("Arrive", "right")).toMatchObject({ phase: "Stay", before: null });
  });

  it("goes over into the phase beside it", () => {
    expect(move("Arrive", "left")).toMatchObject({ phase: "Before", before: null });
    expect(move("Book", "right")).toMatchObject({ phase: "Stay", before: "Arrive" });
  });

  it("stays where the map ends", () => {
    expect(move("Book", "left")).toBeUndefined();
    expect(move("Sleep", "right")).toBeUndefined();
  });
});

it("moves a lane up and down, and a phase to the left and right", () => {
  const lane = { type: "lane", lane: "Staff" } as const;
  expect(rearrangement(stay, lane, new Set(), "up")).toMatchObject({ before: "Customer" });
  expect(rearrangement(stay, lane, new Set(), "down")).toBeUndefined();
  const phase = { type: "phase", phase: "Before" } as const;
  expect(rearrangement(stay, phase, new Set(), "right")).toMatchObject({ before: null });
  expect(rearrangement(stay, phase, new Set(), "left")).toBeUndefined();
});
