import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";

import { MAP } from "../../../test/drawn-map";
import { openDrawing } from "../../../test/open-drawing";
import { newRecord } from "../../../test/records";
import { mirror, settled } from "../../document";
import { host, type Operation, type ReadOnlyReason } from "../../host";
import { goBack, useNavigation } from "../../session/navigation";
import { LinkedMaps } from "./LinkedMaps";

/** A card that opens the map of payment, and a map of the check-in that it does not open. */
function show(readOnly: ReadOnlyReason | null = null): Operation[] {
  const performed = openDrawing(
    { phases: { Stay: ["Arrive"] }, lanes: ["Desk"], cards: { "Desk/Arrive": ["greet"] } },
    readOnly,
  );
  const records = [
    newRecord("map", { id: "payment", title: "Payment", state: "to-be", rank: "90" }),
    newRecord("map", { id: "check-in", title: "Check-in", rank: "a0" }),
    { table: "map_link", row: { id: "way", card: "greet", map: "payment" } } as const,
  ];
  mirror().apply(records.map((after) => ({ before: null, after })));
  render(<LinkedMaps card="greet" />);
  return performed;
}

const done = () => act(() => settled());

it("finds a map by its title and links the card to it", async () => {
  const performed = show();
  await userEvent.type(screen.getByRole("combobox"), "check{Enter}");
  await done();
  expect(performed).toEqual([{ operation: "linkMap", card: "greet", map: "check-in" }]);
});

it("offers neither the card's own map nor one that it opens already", async () => {
  show();
  await userEvent.click(screen.getByRole("combobox"));
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
    "Check-inAs-is",
  ]);
});

it("makes a new map below the card's own and links the card to it, as one step back", async () => {
  const performed = show();
  const apply = vi.mocked(host.apply);
  await userEvent.type(screen.getByRole("combobox"), "Greeting{Enter}");
  await done();
  expect(performed).toMatchObject([
    { operation: "addMap", title: "Greeting", preset: "blueprint", state: "as-is" },
    { operation: "moveMap", parent: MAP },
    { operation: "linkMap", card: "greet" },
  ]);
  const made = performed.map((operation) => ("map" in operation ? operation.map : operation));
  expect(made[2], "the card opens the map that was made").toBe(made[1]);
  expect(new Set(apply.mock.calls.map(([, , gesture]) => gesture)).size).toBe(1);
});

it("leaves an input method the Enter that commits its candidate", async () => {
  const performed = show();
  await userEvent.type(screen.getByRole("combobox"), "check");
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter", keyCode: 229 });
  await done();
  expect(performed).toEqual([]);
});

it("opens the map, from which the way leads back to the card", async () => {
  show();
  await userEvent.click(screen.getByRole("button", { name: /^Payment/ }));
  expect(useNavigation.getState()).toMatchObject({ view: "map", map: "payment" });
  goBack();
  expect(useNavigation.getState()).toMatchObject({
    map: MAP,
    revealed: { place: { type: "card", card: "greet" }, takesKeyboard: true },
  });
});

it("takes the link away", async () => {
  const performed = show();
  await userEvent.click(screen.getByRole("button", { name: "Remove the link to Payment" }));
  await done();
  expect(performed).toEqual([{ operation: "unlinkMap", card: "greet", map: "payment" }]);
});

it("still opens maps where the project cannot be changed, and offers nothing else", () => {
  show("file");
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "PaymentTo-be",
  ]);
  expect(screen.queryByRole("combobox")).toBeNull();
});
