import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { sampleScene } from "../canvas/sampleScene";
import { showProject } from "../document";
import { type Comparison, type Difference, host, type MapTime } from "../host";
import { enterProject, useNavigation } from "../session/navigation";
import { newRecord } from "../../test/records";
import { useChosen } from "./chosen";
import { CompareView } from "./CompareView";
import { sights } from "./sights";

const NO_RISKS = { failureModes: 0, high: 0, medium: 0, low: 0, highestRpn: null };

/** A map of which nobody knows any time or cost. */
const untimed = (map: string): MapTime => ({
  map,
  steps: [],
  untimedSteps: [],
  best: null,
  expected: null,
  worst: null,
  tolerated: null,
  breach: null,
  breaches: [],
  waits: { total: null, places: [] },
  split: {
    valueAdding: 0,
    necessary: 0,
    waste: 0,
    unsorted: 0,
    wastes: [],
    valueAddedShare: null,
  },
  money: {
    price: null,
    fixed: null,
    work: null,
    cost: null,
    recovery: null,
    margin: null,
    expectedMargin: null,
  },
});

let compared: string[][];

function show(...differences: Difference[]): void {
  compared = [];
  const comparison: Comparison = {
    differences,
    earlierRisks: { failureModes: 3, high: 2, medium: 1, low: 0, highestRpn: 300 },
    laterRisks: NO_RISKS,
    earlierEmotions: [
      {
        persona: null,
        peak: { step: "arrive", value: 1.5 },
        trough: { step: "arrive", value: -2 },
        end: { step: "arrive", value: 0 },
      },
    ],
    laterEmotions: [],
  };
  vi.spyOn(host, "compareMaps").mockImplementation((_, earlier, later) => {
    compared.push([earlier, later]);
    return Promise.resolve(comparison);
  });
  render(<CompareView />);
}

beforeEach(() => {
  vi.spyOn(host, "mapTime").mockImplementation((_, map) => Promise.resolve(untimed(map)));
  useChosen.setState({ earlier: null, later: null, look: "list", listShown: true });
  showProject({
    document: 1,
    path: "",
    readOnly: null,
    records: [
      newRecord("map", { id: "today", title: "Today", rank: "10" }),
      newRecord("map", { id: "tomorrow", title: "Tomorrow", origin: "today", rank: "20" }),
      newRecord("step", { id: "arrive", title: "Arrive" }),
      newRecord("step", { id: "arrive-2", title: "Arrive" }),
      newRecord("phase", { id: "stay", map: "today" }),
      newRecord("phase", { id: "stay-2", map: "tomorrow" }),
      newRecord("step", { id: "s0", phase: "stay" }),
      newRecord("step", { id: "s1", phase: "stay-2" }),
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
  const risks = within(await screen.findByRole("table", { name: "Risks" }));
  expect(risks.getByRole("row", { name: /^Today/ }).textContent).toBe("Today3210300");
  expect(risks.getByRole("row", { name: /^Tomorrow/ }).textContent).toContain("Not scored");
});

it("says of times and costs how far they are known, and never zero for what nobody knows", async () => {
  vi.spyOn(host, "mapTime").mockImplementation((_, map) =>
    Promise.resolve(
      map === "today"
        ? untimed(map)
        : {
            ...untimed(map),
            best: { value: 120, atLeast: true },
            worst: { value: 240, atLeast: true },
            tolerated: 100,
            breach: "always",
            split: { ...untimed(map).split, valueAdding: 90, necessary: 30, valueAddedShare: 0.75 },
            money: {
              ...untimed(map).money,
              price: 50,
              cost: { value: 32, atLeast: true },
              margin: 18,
            },
          },
    ),
  );
  show();
  const times = within(await screen.findByRole("table", { name: "Time and money" }));
  const saidOf = (name: RegExp) =>
    within(times.getByRole("row", { name }))
      .getAllByRole("cell")
      .map(({ textContent }) => textContent);
  const unknown = "Not known";
  expect(saidOf(/^Today/), "but for waits, of which there are none").toEqual(
    Array.from({ length: 8 }, (_, at) => (at === 1 ? "None" : unknown)),
  );
  expect(saidOf(/^Tomorrow/)).toEqual([
    "at least 2 min to 4 min",
    "None",
    "1 min 40 s, exceeded",
    unknown,
    "at least 32",
    "50",
    "at most 18",
    "75%",
  ]);
});

it("tells the emotion curves by their peak, their trough and their end", async () => {
  show();
  const emotions = within(await screen.findByRole("table", { name: "Emotion: Everybody" }));
  expect(emotions.getByRole("row", { name: /^Today/ }).textContent).toBe(
    "Today+1.5 · Arrive-2 · Arrive0 · Arrive",
  );
  expect(emotions.getByRole("row", { name: /^Tomorrow/ }).textContent).not.toContain("0");
});

it("swaps the two maps", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Swap the two maps" }));
  expect(compared).toEqual([
    ["today", "tomorrow"],
    ["tomorrow", "today"],
  ]);
});

it("leads from one entry to the next by the arrow keys", async () => {
  show(changed, removed);
  const first = await screen.findByRole("button", { name: /Changed/ });
  first.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /Removed/ }));
  await userEvent.keyboard("{ArrowDown}{ArrowUp}");
  expect(document.activeElement, "there is nothing below the last one").toBe(first);
});

it("draws both maps, and marks on both what an entry is about", async () => {
  const drawn = sampleScene();
  vi.spyOn(host, "drawSideBySide").mockResolvedValue({
    earlier: { ...drawn, map: "today" },
    later: { ...drawn, map: "tomorrow" },
  });
  show({
    kind: "moved",
    subject: { table: "step", earlier: "s0", later: "s1" },
    properties: [],
  });
  await userEvent.click(await screen.findByRole("radio", { name: "Side by side" }));
  await waitFor(() => expect(screen.getAllByText("→1"), "a badge on either map").toHaveLength(2));
  await userEvent.click(screen.getByRole("button", { name: /Moved/ }));
  expect(sights.earlier.selection.getState().focus).toEqual({ type: "step", step: "s0" });
  expect(sights.later.selection.getState().focus).toEqual({ type: "step", step: "s1" });

  screen.getByRole("application", { name: "Side by side" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(useNavigation.getState(), "Enter goes to the later one, to work on it").toMatchObject({
    map: "tomorrow",
    revealed: { place: { type: "step", step: "s1" } },
  });
});

it("puts the list away beside the drawings, and shows it again", async () => {
  vi.spyOn(host, "drawSideBySide").mockReturnValue(new Promise(() => undefined));
  show(changed);
  await userEvent.click(await screen.findByRole("radio", { name: "Side by side" }));
  const toggle = screen.getByRole("button", { name: "List of differences" });
  await userEvent.click(toggle);
  expect(screen.queryByRole("button", { name: /Changed/ })).toBeNull();
  await userEvent.click(toggle);
  expect(screen.getByRole("button", { name: /Changed/ })).toBeTruthy();
});

it("draws both maps as one, with what is gone struck through and said to be gone", async () => {
  vi.spyOn(host, "drawOverlay").mockResolvedValue({
    scene: { ...sampleScene(), map: "tomorrow" },
    gone: ["arrive"],
  });
  show({
    kind: "removed",
    subject: { table: "step", earlier: "s0", later: null },
    properties: [],
  });
  await userEvent.click(await screen.findByRole("radio", { name: "Overlay" }));
  await screen.findByText("−1");
  await userEvent.click(screen.getByRole("button", { name: /Removed/ }));
  expect(sights.later.selection.getState().focus).toEqual({ type: "step", step: "s0" });
  screen.getByRole("application", { name: "Overlay" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(useNavigation.getState().map, "it stands on the earlier map alone").toBe("today");
});
