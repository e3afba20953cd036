import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";

import { openDrawing } from "../../../test/open-drawing";
import { newRecord } from "../../../test/records";
import { mirror, settled } from "../../document";
import { host, type Operation } from "../../host";
import { useNavigation } from "../../session/navigation";
import { Touchpoints } from "./Touchpoints";

/** Two cards; the desk stands on the first, the app is a channel without a touchpoint. */
function show(...names: string[]): Operation[] {
  const performed = openDrawing({
    phases: { Stay: ["Arrive"] },
    lanes: ["Customer"],
    cards: { "Customer/Arrive": ["park", "walk in"] },
  });
  const records = [
    newRecord("channel", { id: "desk", kind: "in-person", rank: "80" }),
    newRecord("channel", { id: "app", kind: "app", rank: "90" }),
    newRecord("touchpoint", { id: "check-in", name: "Check-in desk", channel: "desk" }),
    newRecord("placement", { card: "park", touchpoint: "check-in" }),
  ];
  mirror().apply(records.map((after) => ({ before: null, after })));
  const cards = names.flatMap((name) => mirror().get("card", name) ?? []);
  render(<Touchpoints cards={cards} />);
  return performed;
}

const field = () => screen.getByRole("combobox");
const done = () => act(() => settled());

it("finds a touchpoint that is there and places it on the card", async () => {
  const performed = show("walk in");
  await userEvent.type(field(), "desk{Enter}");
  await done();
  expect(performed).toEqual([
    { operation: "placeTouchpoint", touchpoint: "check-in", cards: ["walk in"] },
  ]);
});

it("makes a new touchpoint in a channel that is chosen with the arrows", async () => {
  const performed = show("park", "walk in");
  await userEvent.type(field(), "Booking{ArrowDown}{ArrowDown}{Enter}");
  await done();
  expect(performed).toEqual([
    {
      operation: "addTouchpoint",
      name: "Booking",
      channel: "app",
      cards: ["park", "walk in"],
    },
  ]);
});

it("makes a channel that is missing together with its touchpoint, as one step back", async () => {
  const performed = show("park");
  const apply = vi.mocked(host.apply);
  await userEvent.type(field(), "Booking");
  await userEvent.click(screen.getByRole("option", { name: /Website/ }));
  await done();
  expect(performed.map(({ operation }) => operation)).toEqual(["addChannel", "addTouchpoint"]);
  const gestures = apply.mock.calls.map(([, , gesture]) => gesture);
  expect(new Set(gestures).size).toBe(1);
});

it("leads to the touchpoint in its view", async () => {
  show("park");
  await userEvent.click(screen.getByRole("button", { name: /^Check-in desk/ }));
  expect(useNavigation.getState()).toMatchObject({
    view: "touchpoints",
    revealedTouchpoint: { touchpoint: "check-in" },
    trail: [{ view: "map" }],
  });
});

it("says of several cards on how many of them a touchpoint stands", () => {
  show("park", "walk in");
  expect(screen.getByText("on 1 of 2 cards")).toBeTruthy();
});
