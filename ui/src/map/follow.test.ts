import { expect, it } from "vitest";

import { drawnMap } from "../../test/drawn-map";
import type { Focus } from "../canvas/selection";
import { followLink } from "./follow";

const mirror = drawnMap({
  phases: { Stay: ["Arrive"] },
  lanes: ["Customer", "Staff"],
  cards: { "Customer/Arrive": ["park", "queue"], "Staff/Arrive": ["greet", "sign"] },
  links: [
    ["park", "greet"],
    ["greet", "sign"],
    ["queue", "greet"],
  ],
});

const card = (name: string): Focus => ({ type: "card", card: name });
const link = (name: string): Focus => ({ type: "link", link: name });
const follow = (from: Focus, home: string | null, direction: "next" | "previous" = "next") =>
  followLink(mirror, from, home, direction)?.link.id;

it("goes round the connectors of a card, those that leave it first", () => {
  expect(follow(card("greet"), null)).toBe("greet>sign");
  expect(follow(link("greet>sign"), "greet")).toBe("park>greet");
  expect(follow(link("park>greet"), "greet")).toBe("queue>greet");
  expect(follow(link("queue>greet"), "greet"), "and round again").toBe("greet>sign");
});

it("goes back the same way", () => {
  expect(follow(card("greet"), null, "previous")).toBe("queue>greet");
  expect(follow(link("greet>sign"), "greet", "previous")).toBe("queue>greet");
});

it("takes the source's connectors where the walk began at a connector", () => {
  expect(follow(link("greet>sign"), null), "the source has three").toBe("park>greet");
});

it("goes nowhere from a card without connectors", () => {
  const lonely = drawnMap({
    phases: { Stay: ["Arrive"] },
    lanes: ["Customer"],
    cards: { "Customer/Arrive": ["park"] },
  });
  expect(followLink(lonely, card("park"), null, "next")).toBeNull();
});
