import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { showProject } from "../document";
import { type Comparison, type Difference, host } from "../host";
import { enterProject, useNavigation } from "../session/navigation";
import { newRecord } from "../../test/records";
import { useChosen } from "./chosen";
import { CompareView } from "./CompareView";

const NO_RISKS = { failureModes: 0, high: 0, medium: 0, low: 0, highestRpn: null };

let compared: string[][];

function show(...differences: Difference[]): void {
  compared = [];
  const comparison: Comparison = {
    differences,
    earlierRisks: { failureModes: 3, high: 2, medium: 1, low: 0, highestRpn: 300 },
    laterRisks: NO_RISKS,
  };
  vi.spyOn(host, "compareMaps").mockImplementation((_, earlier, later) => {
    compared.push([earlier, later]);
    return Promise.resolve(comparison);
  });
  render(<CompareView />);
}

beforeEach(() => {
  useChosen.setState({ earlier: null, later: null });
  showProject({
    document: 1,
    path: "",
    readOnly: null,
    records: [
      newRecord("map", { id: "today", title: "Today", rank: "10" }),
      newRecord("map", { id: "tomorrow", title: "Tomorrow", origin: "today", rank: "20" }),
      newRecord("step", { id: "arrive", title: "Arrive" }),
      newRecord("step", { id: "arrive-2", title: "Arrive" }),
      newRecord("lane", { id: "desk", map: "today", title: "Desk" }),
      newRecord("lane", { id: "desk-2", map: "tomorrow", title: "Desk" }),
      newRecord("card", { id: "greet", lane: "desk", step: "arrive", text: "Greet" }),
      newRecord("card", { id: "greet-2", lane: "desk-2", step: "arrive-2", text: "Wave" }),
    ],
    revision: 1,
    undo: { undo: null, redo: null },
    notices: [],
  });
  enterProject();
});

const changed: Difference = {
  kind: "changed",
  subject: { table: "card", earlier: "greet", later: "greet-2" },
  properties: ["text"],
};
const removed: Difference = {
  kind: "removed",
  subject: { table: "card", earlier: "greet", later: null },
  properties: [],
};

it("lists what differs by number, with what was said before and is said now", async () => {
  show(changed);
  const entry = await screen.findByRole("button", { name: /Changed.*Wave/ });
  expect(entry.querySelector("del")?.textContent).toBe("Greet");
  expect(entry.querySelector("ins")?.textContent).toBe("Wave");
  expect(screen.getByRole("heading", { name: "1 difference" })).toBeTruthy();
});

it("goes to the later card, and to the earlier one where there is no later", async () => {
  show(changed, removed);
  await userEvent.click(await screen.findByRole("button", { name: /Changed/ }));
  expect(useNavigation.getState()).toMatchObject({
    map: "tomorrow",
    revealed: { place: { type: "card", card: "greet-2" } },
    trail: [],
  });
  await userEvent.click(screen.getByRole("button", { name: /Removed/ }));
  expect(useNavigation.getState()).toMatchObject({
    map: "today",
    revealed: { place: { type: "card", card: "greet" } },
  });
});

it("sets the risks of both maps one below the other", async () => {
  show();
  const row = await screen.findByRole("row", { name: /^Today/ });
  expect(row.textContent).toBe("Today3210300");
  expect(screen.getByRole("row", { name: /^Tomorrow/ }).textContent).toContain("Not scored");
});

it("swaps the two maps", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Swap the two maps" }));
  expect(compared).toEqual([
    ["today", "tomorrow"],
    ["tomorrow", "today"],
  ]);
});
