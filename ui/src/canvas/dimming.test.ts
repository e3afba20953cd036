import { expect, it } from "vitest";

import { Mirror } from "../document";
import { newRecord } from "../../test/records";
import { dimming, NOTHING_DIMMED } from "./dimming";

const mirror = new Mirror([
  newRecord("card", { id: "hers", persona: "ana" }),
  newRecord("card", { id: "his", persona: "bao" }),
  newRecord("card", { id: "everybody's", persona: null }),
]);

it("lets the cards of other personas step back, and not those that are everybody's", () => {
  const dimmed = dimming(mirror, { persona: "ana" });
  expect(["hers", "his", "everybody's"].filter(dimmed)).toEqual(["his"]);
});

it("is the same function while nothing is filtered, so that nothing is painted again", () => {
  expect(dimming(mirror, { persona: null })).toBe(NOTHING_DIMMED);
});
