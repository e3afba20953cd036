import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { watchKeys } from "../commands";
import { showProject, takeChange } from "../document";
import {
  type Change,
  type ControlKind,
  host,
  type Operation,
  type Record as ServiceRecord,
  type RiskRow,
} from "../host";
import { revealRisk, showView, useNavigation } from "../session/navigation";
import { RiskView } from "./RiskView";
import { useRisks } from "./store";
import { newRecord } from "../../test/records";

const rank = "80";

const records: ServiceRecord[] = [
  newRecord("map", { id: "m", rank }),
  newRecord("phase", { id: "p", map: "m", rank }),
  newRecord("step", { id: "s", phase: "p", title: "Check in", rank }),
  newRecord("lane", { id: "l", map: "m", kind: "frontstage", rank }),
  ...["key", "bags"].flatMap((name): ServiceRecord[] => [
    newRecord("card", {
      id: `card-${name}`,
      lane: "l",
      step: "s",
      text: `Hand over ${name}`,

      rank,
    }),
    {
      table: "failure_mode",
      row: { id: name, card: `card-${name}`, title: `Wrong ${name}`, rank },
    },
    { table: "cause", row: { id: `cause-${name}`, failureMode: name, text: "Haste", rank } },
  ]),
  {
    table: "scale",
    row: {
      id: "scale",
      factor: "severity",
      title: "",
      minimum: 1,
      maximum: 10,
      step: 1,
      version: 1,
    },
  },
  {
    table: "scale_level",
    row: { id: "nine", scale: "scale", score: 9, textEn: "Safety breach", textZh: "违反安全" },
  },
];

const row = (failureMode: string): RiskRow => ({
  failureMode,
  cause: `cause-${failureMode}`,
  effect: null,
  severity: null,
  occurrence: null,
  detection: null,
  points: null,
  rpn: null,
  criticality: null,
  hazardScore: null,
  actionPriority: null,
  rank: null,
});

let performed: Operation[];
let gestures: (string | null)[];
let revision: number;
let stopKeys: () => void;

const change = (): Change => {
  revision += 1;
  return {
    revision,
    diff: [],
    scene: null,
    undo: { undo: "rateFailureMode", redo: null },
    notices: [],
  };
};

beforeEach(async () => {
  performed = [];
  gestures = [];
  revision = 1;
  useRisks.setState(useRisks.getInitialState(), true);
  showProject({
    document: 1,
    path: "",
    readOnly: null,
    records,
    revision,
    undo: { undo: null, redo: null },
    notices: [],
  });
  vi.spyOn(host, "riskTable").mockResolvedValue([row("key"), row("bags")]);
  vi.spyOn(host, "explainRisk").mockImplementation((_, failureMode) =>
    Promise.resolve(`${failureMode} is not scored yet.`),
  );
  vi.spyOn(host, "apply").mockImplementation((_, operation, gesture) => {
    performed.push(operation);
    gestures.push(gesture);
    return Promise.resolve(change());
  });
  stopKeys = watchKeys();
  render(<RiskView />);
  await screen.findByRole("grid");
});
afterEach(() => stopKeys());

/** The field over the active cell, which has the focus all the time. */
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const goTo = (column: "failureMode" | "severity" | "cause" | "control") =>
  act(() => useRisks.setState({ active: { failureMode: "key", cause: "cause-key", column } }));

describe("typing", () => {
  it("begins in the cell at once, and Enter keeps it and goes down", async () => {
    const user = userEvent.setup();
    expect(document.activeElement).toBe(field());
    await user.keyboard("Key does not fit{Enter}");
    expect(performed).toEqual([
      { operation: "renameFailureMode", failureMode: "key", title: "Key does not fit" },
    ]);
    expect(useRisks.getState().active).toMatchObject({
      failureMode: "bags",
      column: "failureMode",
    });
    expect(document.activeElement, "the next first key finds the field as well").toBe(field());
  });

  it("is dropped by Escape", async () => {
    const user = userEvent.setup();
    await user.keyboard("Nonsense{Escape}");
    expect(performed).toEqual([]);
    expect(field().value).toBe("");
  });

  it("is edited with F2 where it stands", async () => {
    const user = userEvent.setup();
    await user.keyboard("{F2}s{Enter}");
    expect(performed).toMatchObject([{ title: "Wrong keys" }]);
  });

  it("changes nothing where the text is the same", async () => {
    const user = userEvent.setup();
    await user.keyboard("{F2}{Enter}");
    expect(performed).toEqual([]);
  });

  it("reaches the cell from the first key of an input method, and its Enter does not commit", async () => {
    const target = field();
    fireEvent.compositionStart(target);
    fireEvent.change(target, { target: { value: "f" } });
    fireEvent.change(target, { target: { value: "房卡" } });
    fireEvent.compositionEnd(target, { data: "房卡" });
    fireEvent.keyDown(target, { key: "Enter", keyCode: 229 });
    expect(performed, "that Enter chose the candidate").toEqual([]);
    expect(field().value, "nothing that was composed is lost").toBe("房卡");
    fireEvent.keyDown(target, { key: "Enter", keyCode: 13 });
    await waitFor(() => expect(performed).toMatchObject([{ title: "房卡" }]));
  });
});

describe("scoring", () => {
  it("takes a digit at once and stays in the cell", async () => {
    const user = userEvent.setup();
    goTo("severity");
    await user.keyboard("9");
    expect(performed).toEqual([
      {
        operation: "rateFailureMode",
        failureMode: "key",
        cause: "cause-key",
        factor: "severity",
        score: 9,
      },
    ]);
    expect(useRisks.getState().active?.column).toBe("severity");
  });

  it("ends at 10 when 10 is typed as two keys, as one step back", async () => {
    const user = userEvent.setup();
    goTo("severity");
    await user.keyboard("10");
    expect(performed).toMatchObject([{ score: 1 }, { score: 10 }]);
    expect(gestures[0]).not.toBeNull();
    expect(gestures[1]).toBe(gestures[0]);
  });

  it("shows what the scores mean, and takes the one that is chosen", async () => {
    const user = userEvent.setup();
    goTo("severity");
    await user.click(screen.getByRole("option", { name: /Safety breach/ }));
    expect(performed).toMatchObject([{ factor: "severity", score: 9 }]);
  });

  it("is taken away with Delete", async () => {
    vi.spyOn(host, "riskTable").mockResolvedValue([{ ...row("key"), severity: 5 }, row("bags")]);
    act(() =>
      takeChange({
        ...change(),
        diff: records.slice(0, 1).map((record) => ({ before: record, after: record })),
      }),
    );
    await waitFor(() => expect(useRisks.getState().rows?.[0]?.severity).toBe(5));
    const user = userEvent.setup();
    goTo("severity");
    await user.keyboard("{Delete}");
    expect(performed).toMatchObject([{ factor: "severity", score: null }]);
  });
});

it("asks for a new order instead of moving the row that was scored", async () => {
  vi.spyOn(host, "riskTable").mockResolvedValue([row("bags"), row("key")]);
  act(() =>
    takeChange({
      ...change(),
      diff: records.slice(0, 1).map((record) => ({ before: record, after: record })),
    }),
  );
  const sort = await screen.findByRole("button", { name: "Sort again" });
  expect(useRisks.getState().rows?.[0]?.failureMode).toBe("key");
  await userEvent.click(sort);
  await waitFor(() => expect(useRisks.getState().rows?.[0]?.failureMode).toBe("bags"));
  expect(useRisks.getState().active?.failureMode, "the row stays the chosen one").toBe("key");
});

it("says of the active row why it stands there", async () => {
  goTo("severity");
  expect(await screen.findByText("key is not scored yet.")).toBeTruthy();
});

it("ranks by what is chosen, and parts equal rows by what is chosen", async () => {
  const user = userEvent.setup();
  await user.selectOptions(screen.getByLabelText("Ranked by"), "Action Priority");
  await user.selectOptions(screen.getByLabelText("Tie-breaker 1"), "Detection");
  const comparator = { measure: "actionPriority", then: ["detection", "occurrence", "severity"] };
  await waitFor(() => expect(host.riskTable).toHaveBeenLastCalledWith(1, comparator));
});

it("tells what an RPN cannot tell", async () => {
  await userEvent.click(screen.getByRole("button", { name: "What the measures tell" }));
  expect(screen.getByText(/it does not measure/)).toBeTruthy();
});

it("counts the rows that lack a score", () => {
  expect(screen.getByText("2 not scored")).toBeTruthy();
});

it("goes from a row to its card on the map", async () => {
  showView("risks");
  await userEvent.click(screen.getByRole("button", { name: "Show on the map" }));
  expect(useNavigation.getState()).toMatchObject({
    view: "map",
    map: "m",
    revealed: { place: { type: "card", card: "card-key" }, takesKeyboard: true },
    trail: [{ view: "risks" }],
  });
});

describe("a control", () => {
  const described = { operation: "describeControl", failureMode: "key", cause: "cause-key" };
  const control = (kind: ControlKind): ServiceRecord => ({
    table: "control",
    row: { id: "look", cause: "cause-key", kind, text: "Look twice", rank },
  });
  /** The cause has one control, which prevents it. */
  const write = () =>
    act(() => takeChange({ ...change(), diff: [{ before: null, after: control("prevention") }] }));

  it("is made to detect its cause by one key, and to prevent it by the same", async () => {
    write();
    goTo("control");
    await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
    const switched = { ...described, control: "look", text: "Look twice" };
    expect(performed).toEqual([{ ...switched, kind: "detection" }]);
    act(() =>
      takeChange({
        ...change(),
        diff: [{ before: control("prevention"), after: control("detection") }],
      }),
    );
    expect(screen.getByTitle("Detection control").textContent, "it says so").toBe("DC");
    await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
    expect(performed).toMatchObject([{}, { ...switched, kind: "prevention" }]);
  });

  it("is switched by the button that names its kind, and the table keeps the keyboard", async () => {
    write();
    goTo("control");
    await userEvent.click(screen.getByRole("button", { name: "Prevention control" }));
    expect(performed).toMatchObject([{ control: "look", kind: "detection" }]);
    expect(document.activeElement).toBe(field());
  });

  it("is written with the kind that was chosen while it was typed", async () => {
    goTo("control");
    await userEvent.keyboard("Count the keys{Alt>}{Enter}{/Alt}{Enter}");
    expect(performed).toEqual([
      { ...described, control: null, kind: "detection", text: "Count the keys" },
    ]);
    goTo("control");
    await userEvent.keyboard("Train{Enter}");
    expect(performed[1], "the next one is of the usual kind").toMatchObject({
      kind: "prevention",
    });
  });

  it("keeps its kind when Escape drops what was typed", async () => {
    write();
    goTo("control");
    await userEvent.keyboard("{F2}{Alt>}{Enter}{/Alt}{Escape}{F2} and count{Enter}");
    expect(performed).toMatchObject([{ kind: "prevention", text: "Look twice and count" }]);
  });
});

it("adds a further cause without touching the one that is there", async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Add a cause" }));
  await user.keyboard("Two desks{Enter}");
  expect(performed).toEqual([
    { operation: "describeCause", failureMode: "key", text: "Two desks" },
  ]);
});

it("goes to the row that was asked for on the map, once", () => {
  act(() => revealRisk("bags"));
  expect(useRisks.getState().active).toMatchObject({ failureMode: "bags", cause: "cause-bags" });
  expect(useNavigation.getState().revealedRisk).toBeNull();
});
