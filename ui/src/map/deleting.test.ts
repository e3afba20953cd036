import { expect, it } from "vitest";

import { drawnMap } from "../../test/drawn-map";
import type { Focus } from "../canvas/selection";
import { deletionOf } from "./deleting";

const mirror = drawnMap({
  phases: { Stay: ["Arrive"] },
  lanes: { Customer: "customer-actions", "": "frontstage" },
  cards: { "Customer/Arrive": ["park", "queue"] },
  links: [["park", "queue"]],
});

const selection = (focus: Focus | null, cards: string[] = [], links: string[] = []) => ({
  focus,
  cards: new Set(cards),
  links: new Set(links),
});

it("takes the selected cards, and a connector of theirs only once", () => {
  const focus: Focus = { type: "card", card: "park" };
  expect(deletionOf(mirror, selection(focus, ["park"], ["park>queue"]))?.operations).toEqual([
    { operation: "deleteCards", cards: ["park"] },
  ]);
});

it("takes a selected connector and leaves its cards", () => {
  const focus: Focus = { type: "link", link: "park>queue" };
  expect(deletionOf(mirror, selection(focus, [], ["park>queue"]))?.operations).toEqual([
    { operation: "deleteLinks", links: ["park>queue"] },
  ]);
});

it("takes the focused title where nothing is selected", () => {
  const deletion = deletionOf(mirror, selection({ type: "step", step: "Arrive" }));
  expect(deletion?.operations).toEqual([{ operation: "deleteStep", step: "Arrive" }]);
  expect(deletion?.title, "the notice names it").toBe("Arrive");
});

it("names a lane without a title by its kind", () => {
  expect(deletionOf(mirror, selection({ type: "lane", lane: "" }))?.title).toBe("Frontstage");
});

it("takes nothing from an empty place, nor the last phase of a map", () => {
  expect(deletionOf(mirror, selection(null))).toBeUndefined();
  expect(
    deletionOf(mirror, selection({ type: "cell", lane: "Customer", step: "Arrive" })),
  ).toBeUndefined();
  expect(deletionOf(mirror, selection({ type: "phase", phase: "Stay" }))).toBeUndefined();
});
