import { expect, it } from "vitest";

import { MAP, drawnMap } from "../../test/drawn-map";
import { momentsOfTruth } from "./momentsOfTruth";

const stay = drawnMap({
  phases: { Stay: ["Arrive", "Check in", "Sleep"] },
  lanes: { Customer: "customer-actions", Staff: "frontstage", Systems: "support" },
  cards: {
    "Customer/Arrive": ["park"],
    "Staff/Arrive": ["greet"],
    "Customer/Check in": ["sign"],
    "Staff/Check in": ["hand over key"],
    "Systems/Check in": ["book in"],
    "Customer/Sleep": ["sleep"],
  },
  marks: { sign: ["moment-of-truth"] },
  links: [
    ["greet", "park"],
    ["sign", "hand over key"],
    ["hand over key", "book in"],
    ["sign", "sleep"],
  ],
});

const texts = (cards: readonly { text: string }[]) => cards.map((card) => card.text);

it("are those that somebody marked, in reading order", () => {
  expect(texts(momentsOfTruth(stay, MAP).marked)).toEqual(["sign"]);
});

it("are suggested where a connector crosses the line of interaction, in either direction", () => {
  const suggested = texts(momentsOfTruth(stay, MAP).suggested);
  expect(suggested, "neither what is marked, nor what stays on one side of the line").toEqual([
    "park",
  ]);
});
