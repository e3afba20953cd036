import { expect, it } from "vitest";

import { MAP, drawnRecords } from "../../test/drawn-map";
import { newRecord } from "../../test/records";
import { Mirror } from "../document";
import { matrixOf } from "./matrix";

const mirror = new Mirror([
  ...drawnRecords({
    phases: { Stay: ["Arrive", "Sleep"] },
    lanes: ["Customer", "Staff"],
    cards: { "Customer/Arrive": ["park"], "Staff/Arrive": ["greet"], "Staff/Sleep": ["clean"] },
  }),
  newRecord("channel", { id: "desk", kind: "in-person" }),
  newRecord("touchpoint", { id: "one", name: "Desk", channel: "desk" }),
  newRecord("touchpoint", { id: "two", name: "Key", channel: "desk" }),
  newRecord("touchpoint", { id: "open", name: "Sign" }),
  newRecord("placement", { id: "1", card: "park", touchpoint: "one" }),
  newRecord("placement", { id: "2", card: "park", touchpoint: "two" }),
  newRecord("placement", { id: "3", card: "greet", touchpoint: "one" }),
  newRecord("placement", { id: "4", card: "clean", touchpoint: "open" }),
]);

it("counts each card of a step once, whatever it has of the channel", () => {
  const [desk] = matrixOf(mirror, MAP).rows;
  expect(desk).toMatchObject({ name: "In person", cells: [["park", "greet"], []] });
});

it("ends with the touchpoints whose channel is not settled, where there are any", () => {
  expect(matrixOf(mirror, MAP).rows.at(-1)).toMatchObject({
    channel: null,
    cells: [[], ["clean"]],
  });
});

it("sets the steps of all maps beside each other", () => {
  const { maps } = matrixOf(mirror, null);
  expect(maps.map(({ title, steps }) => [title, steps.map((step) => step.title)])).toEqual([
    ["Stay", ["Arrive", "Sleep"]],
  ]);
});
