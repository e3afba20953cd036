import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { newRecord } from "../../test/records";
import { openDrawing } from "../../test/open-drawing";
import { useFeedback } from "../canvas/feedback";
import { sampleScene } from "../canvas/sampleScene";
import { clearScene, showScene, useScene } from "../canvas/scene";
import { selectOnly, useSelection } from "../canvas/selection";
import { mirror, settled } from "../document";
import type { Operation } from "../host";
import { UnplacedPanel } from "./UnplacedPanel";
import { useCarried } from "./unplaced";

let performed: Operation[];

beforeEach(() => {
  performed = openDrawing({
    phases: { Stay: ["Arrive"] },
    lanes: ["Guest"],
    cards: { "Guest/Arrive": ["park"] },
  });
  const rows = [
    newRecord("failure_mode", { id: "full", item: "Car park", title: "No space", rank: "70" }),
    newRecord("failure_mode", { id: "dark", item: "Path", title: "No light", rank: "80" }),
    newRecord("failure_mode", { id: "placed", card: "park", title: "Too narrow", rank: "80" }),
  ];
  mirror().apply(rows.map((after) => ({ before: null, after })));
  act(() => useSelection.setState(selectOnly(null)));
  render(<UnplacedPanel />);
});

const listed = () => screen.getAllByRole("button", { name: /^No / }).map((one) => one.textContent);

it("lists the failure modes that no card stands for, and finds them by their words", async () => {
  expect(listed()).toEqual(["No spaceCar park", "No lightPath"]);
  await userEvent.type(screen.getByRole("searchbox"), "path");
  expect(listed()).toEqual(["No lightPath"]);
});

it("puts one on the card that is selected on the map by Enter, and none by a slip of a click", async () => {
  const user = userEvent.setup();
  const first = screen.getByRole("button", { name: /No space/ });
  first.focus();
  await user.keyboard("{Enter}");
  expect(performed, "no card is selected yet").toEqual([]);
  act(() => useSelection.setState(selectOnly({ type: "card", card: "park" })));
  await user.click(first);
  expect(performed, "a click is no drag").toEqual([]);
  first.focus();
  fireEvent.click(first, { detail: 0 });
  await settled();
  expect(performed).toEqual([
    { operation: "placeFailureModes", failureModes: ["full"], card: "park" },
  ]);
});

it("is dragged onto a card, which shows that it would take it", async () => {
  const surface = document.createElement("div");
  surface.className = "map-surface";
  surface.getBoundingClientRect = () => new DOMRect(0, 0, 2_000, 2_000);
  document.body.append(surface);
  act(() => showScene(sampleScene()));
  const { drawing } = useScene.getState();
  const greet = drawing?.card("greet");
  const rect = drawing && greet && drawing.cardRect(greet);
  if (!rect) throw new Error("the card is drawn");
  const over = {
    pointerId: 1,
    clientX: rect.x + rect.width / 2,
    clientY: rect.y + rect.height / 2,
  };
  const item = screen.getByRole("button", { name: /No light/ });
  item.setPointerCapture = vi.fn();
  fireEvent.pointerDown(item, { pointerId: 1, button: 0, clientX: 1_900, clientY: 1_900 });
  fireEvent.pointerMove(window, over);
  expect(useFeedback.getState().taking).toEqual(rect);
  expect(useCarried.getState().carried?.failureMode).toBe("dark");
  fireEvent.pointerUp(window, over);
  await settled();
  expect(performed).toEqual([
    { operation: "placeFailureModes", failureModes: ["dark"], card: "greet" },
  ]);
  await waitFor(() => expect(useFeedback.getState().taking).toBeNull());
  surface.remove();
  act(clearScene);
});
