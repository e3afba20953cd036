import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { newRecord } from "../../../test/records";
import { showProject } from "../../document";
import {
  type Factor,
  type FailureModeId,
  host,
  type Operation,
  type Record,
  type WorksheetEntry,
} from "../../host";
import { changeOrder, useLayout } from "../layout";
import { NewRound } from "./NewRound";

let performed: Operation[];

const scaleOf = (factor: Factor): Record => ({
  table: "scale",
  row: { id: factor, factor, title: "", minimum: 1, maximum: 10, step: 1, version: 1 },
});

/** The lines that the core answers for the present filters. */
const lines = (...failureModes: FailureModeId[]) =>
  failureModes.map((failureMode) => ({ kind: "line", line: { row: { failureMode } } })) as never;

beforeEach(() => {
  performed = [];
  useLayout.setState(useLayout.getInitialState(), true);
  const undo = { undo: null, redo: null };
  showProject({
    document: 1,
    path: "",
    readOnly: null,
    records: [
      newRecord("failure_mode", { id: "noise" }),
      newRecord("failure_mode", { id: "queue" }),
      scaleOf("severity"),
      scaleOf("occurrence"),
    ],
    revision: 1,
    undo,
    notices: [],
  });
  vi.spyOn(host, "apply").mockImplementation((_, operation) => {
    performed.push(operation);
    return Promise.resolve({ revision: 2, diff: [], scene: null, undo, notices: [] });
  });
});

afterEach(() => vi.restoreAllMocks());

const begin = () => screen.getByRole("button", { name: "Start a round" });
const name = (names: string) =>
  userEvent.type(screen.getByRole("textbox", { name: "Who scores, one name a line" }), names);

it("is about all failure modes and all factors that have a scale, unless told otherwise", async () => {
  render(<NewRound />);
  expect(begin(), "nobody scores yet").toHaveProperty("disabled", true);
  await name("Ada, 王晓明、Ada");
  await userEvent.click(screen.getByRole("checkbox", { name: "Occurrence" }));
  await userEvent.click(begin());
  expect(performed).toMatchObject([
    {
      operation: "openRound",
      title: "Round 1",
      aggregation: "median",
      failureModes: ["noise", "queue"],
      factors: ["severity"],
      scorers: ["Ada", "王晓明"],
    },
  ]);
});

it("can be about what the filters of the worksheet let through", async () => {
  const entries: WorksheetEntry[] = lines("queue", "queue");
  vi.spyOn(host, "worksheet").mockResolvedValue({
    total: 2,
    rows: 2,
    allRows: 3,
    unranked: 0,
    orderChanged: false,
    found: null,
    from: 0,
    entries,
  });
  changeOrder({
    filters: [{ column: "severity", test: { kind: "atLeast", number: 7 }, now: false }],
  });
  render(<NewRound />);
  await userEvent.click(await screen.findByRole("radio", { name: "In the filter (1)" }));
  await name("Ada");
  await userEvent.click(begin());
  expect(performed).toMatchObject([{ operation: "openRound", failureModes: ["queue"] }]);
});
