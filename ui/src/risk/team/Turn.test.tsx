import { render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";

import { showProject } from "../../document";
import { host, type Record } from "../../host";
import { Turn } from "./Turn";

const rating = (id: string, number: number, score: number): Record => ({
  table: "rating",
  row: {
    id,
    effect: "effect",
    cause: null,
    factor: "severity",
    number,
    scale: "scale",
    score,
    scoredAt: "2025-11-22T10:00:00Z",
    scoredBy: "Eve",
    reason: "Audit of last year",
    said: "The guest waits",
  },
});

const records: Record[] = [
  {
    table: "scoring_round",
    row: {
      id: "round",
      title: "First round",
      aggregation: "median",
      openedAt: "2026-11-22T10:00:00Z",
      closedAt: null,
      forOneScorer: false,
      rank: "a",
    },
  },
  { table: "scorer", row: { id: "ada", round: "round", name: "Ada", rank: "a" } },
  {
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
  },
  {
    table: "scale",
    row: {
      id: "scale",
      factor: "severity",
      title: "",
      minimum: 1,
      maximum: 2,
      step: 0.5,
      version: 1,
    },
  },
  {
    table: "effect",
    row: {
      id: "effect",
      failureMode: "failureMode",
      text: "The guest waits",
      reach: "final",
      rank: "a",
    },
  },
  rating("first", 0, 1.5),
  rating("later", 1, 2),
];

afterEach(() => vi.restoreAllMocks());

it("shows whoever scores nothing of how it was scored before", async () => {
  vi.spyOn(host, "ownVotes").mockResolvedValue([]);
  const undo = { undo: null, redo: null };
  showProject({ document: 1, path: "", readOnly: null, records, revision: 1, undo, notices: [] });
  const { container } = render(<Turn round="round" scorer="ada" />);
  await screen.findByText("The guest waits");
  expect(screen.getByRole("listbox", { name: "How bad is the effect?" }).textContent).toBe("");
  expect(screen.queryByRole("option", { selected: true }), "no level is chosen").toBeNull();
  expect(container.textContent).not.toMatch(/1\.5|2(?!\d)|Eve|Audit/);
});
