import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { showProject } from "../../document";
import { host, HostError, type Record, type ScoringRound, type TakenInVotes } from "../../host";
import { useNotices } from "../../notices";
import { Gathering } from "./Gathering";
import { tellTaken } from "./store";

const round: ScoringRound = {
  id: "round",
  title: "First round",
  aggregation: "median",
  openedAt: "2026-11-22T10:00:00Z",
  closedAt: null,
  forOneScorer: false,
  rank: "a",
};
const scorer = (id: string, name: string): Record => ({
  table: "scorer",
  row: { id, round: "round", name, rank: id },
});
const item: Record = {
  table: "scoring_item",
  row: {
    id: "item",
    round: "round",
    effect: "effect",
    cause: null,
    factor: "severity",
    agreed: null,
    rank: "a",
  },
};

function open(shown: ScoringRound): void {
  const undo = { undo: null, redo: null };
  const records: Record[] = [
    { table: "scoring_round", row: shown },
    scorer("a", "Ada"),
    scorer("b", "Paul"),
    item,
  ];
  showProject({ document: 1, path: "", readOnly: null, records, revision: 1, undo, notices: [] });
  render(<Gathering round={shown} />);
}

beforeEach(() => {
  tellTaken(null);
  useNotices.setState({ notices: [] });
  vi.spyOn(host, "roundProgress").mockResolvedValue([
    { scorer: "a", answered: 1 },
    { scorer: "b", answered: 0 },
  ]);
});

afterEach(() => vi.restoreAllMocks());

const taken: TakenInVotes = {
  change: {
    revision: 2,
    diff: [],
    scene: null,
    undo: { undo: "takeInVotes", redo: null },
    notices: [],
  },
  file: "Paul.sightline",
  scorers: ["Paul"],
  added: 2,
  known: 1,
  reworded: 1,
  leftOut: [{ reason: "itemUnknown", count: 3 }],
};

const takeIn = async () =>
  userEvent.click(screen.getByRole("button", { name: "Take in a scorer’s file…" }));

it("says who has come how far, and asks who is next", async () => {
  open(round);
  expect(await screen.findByRole("button", { name: "Ada Finished" })).toBeTruthy();
  const paul = screen.getByRole("button", { name: "Paul Not begun" });
  expect(document.activeElement, "Enter begins the next turn").toBe(paul);
});

it("reports what came of a file, and what was left out of it", async () => {
  vi.spyOn(host, "takeInVotes").mockResolvedValue(taken);
  open(round);
  await takeIn();
  const report = await screen.findByRole("status");
  expect(report.textContent).toContain("Paul.sightline: 2 votes by Paul");
  expect(report.textContent).toContain("One vote was here already.");
  expect(report.textContent).toContain("One vote was given when the row read differently.");
  expect(report.textContent).toContain(
    "3 votes were left out: the row is not in this round any more.",
  );
});

it("says nothing where no file was chosen", async () => {
  vi.spyOn(host, "takeInVotes").mockResolvedValue(null);
  open(round);
  await takeIn();
  expect(screen.queryByRole("status")).toBeNull();
});

it("tells why a file is refused", async () => {
  const refusal = new HostError({ code: "otherProject", details: { file: "Other.sightline" } });
  vi.spyOn(host, "takeInVotes").mockRejectedValue(refusal);
  open(round);
  await takeIn();
  await vi.waitFor(() => expect(useNotices.getState().notices).toHaveLength(1));
  expect(useNotices.getState().notices[0]).toMatchObject({ message: "error.otherProject" });
});

it("saves a copy for one scorer", async () => {
  const save = vi.spyOn(host, "saveCopyForScorer").mockResolvedValue("/home/ada/Paul.sightline");
  open(round);
  await userEvent.click(await screen.findByRole("button", { name: "Save a copy for Paul…" }));
  expect(save).toHaveBeenCalledWith(1, "b", null);
  await vi.waitFor(() => expect(useNotices.getState().notices).toHaveLength(1));
});

const renameAda = async (name: string) => {
  await userEvent.click(await screen.findByRole("button", { name: "Rename Ada…" }));
  await userEvent.clear(screen.getByRole("textbox", { name: "Name" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), `${name}{Enter}`);
};

it("mends a wrong name", async () => {
  const apply = vi.spyOn(host, "apply").mockResolvedValue(taken.change);
  open(round);
  await renameAda("Ada Li");
  expect(apply.mock.calls[0]?.[1]).toEqual({
    operation: "renameScorer",
    scorer: "a",
    name: "Ada Li",
  });
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("keeps a name that is refused in sight, to be mended", async () => {
  const refusal = new HostError({ code: "scorerTwice", details: { name: "Paul" } });
  vi.spyOn(host, "apply").mockRejectedValue(refusal);
  open(round);
  await renameAda("Paul");
  await vi.waitFor(() => expect(useNotices.getState().notices).toHaveLength(1));
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveProperty("value", "Paul");
});

it("offers a copy nothing but its votes: the round is closed where it was begun", async () => {
  open({ ...round, forOneScorer: true });
  await screen.findByRole("button", { name: "Ada Finished" });
  expect(screen.queryByRole("button", { name: "Close the round and show all votes" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Take in a scorer’s file…" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Rename Ada…" })).toBeNull();
  expect(screen.getByText(/send the file back/)).toBeTruthy();
});
