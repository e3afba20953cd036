import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { runCommand, watchKeys } from "../commands";
import { showProject, takeChange } from "../document";
import {
  type Change,
  type ControlKind,
  type GroupHeading,
  host,
  type Operation,
  type Record as ServiceRecord,
  type WorksheetColumn,
  type WorksheetLine,
} from "../host";
import { useNotices } from "../notices";
import { revealRisk, showView, useNavigation } from "../session/navigation";
import { reachTo } from "./deeds";
import { changeOrder, layoutOf, readLayout, useLayout } from "./layout";
import { newLine } from "./newLine";
import { shownColumns } from "./range";
import { RiskView } from "./RiskView";
import { lineAt, useSheet } from "./sheet";
import { activate, useRisks } from "./store";
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
    newRecord("failure_mode", { id: name, card: `card-${name}`, title: `Wrong ${name}`, rank }),
    newRecord("cause", { id: `cause-${name}`, failureMode: name, text: "Haste", rank }),
  ]),
  ...(["severity", "occurrence"] as const).map((factor): ServiceRecord => ({
    table: "scale",
    row: {
      id: factor === "severity" ? "scale" : factor,
      factor,
      title: "",
      minimum: 1,
      maximum: 10,
      step: 1,
      version: 1,
    },
  })),
  {
    table: "scale_level",
    row: { id: "nine", scale: "scale", score: 9, textEn: "Safety breach", textZh: "违反安全" },
  },
];

const row = (failureMode: string): WorksheetLine => newLine(failureMode, `cause-${failureMode}`);

/** The worksheet as the core would answer it. */
const sheet = (lines: readonly WorksheetLine[], orderChanged = false) =>
  vi.spyOn(host, "worksheet").mockImplementation((_, { find }) => {
    const found = lines.findIndex((line) => line.row.failureMode === find?.failureMode);
    return Promise.resolve({
      total: lines.length,
      from: 0,
      entries: lines.map((line) => ({ kind: "line", line })),
      orderChanged,
      found: found === -1 ? null : found,
      rows: lines.length,
      allRows: lines.length,
      unranked: lines.filter((line) => line.row.rank === null).length,
    });
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
  localStorage.clear();
  useRisks.setState(useRisks.getInitialState(), true);
  useSheet.setState(useSheet.getInitialState(), true);
  useLayout.setState(layoutOf("classic"), true);
  showProject({
    document: 1,
    path: "",
    readOnly: null,
    records,
    revision,
    undo: { undo: null, redo: null },
    notices: [],
  });
  sheet([row("key"), row("bags")]);
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
const goTo = (column: WorksheetColumn) => act(() => activate(0, column));

describe("typing", () => {
  it("begins in the cell at once, and Enter keeps it and goes down", async () => {
    const user = userEvent.setup();
    expect(document.activeElement).toBe(field());
    await user.keyboard("Key does not fit{Enter}");
    expect(performed).toEqual([
      { operation: "renameFailureMode", failureMode: "key", title: "Key does not fit" },
    ]);
    expect(useRisks.getState().active).toMatchObject({
      name: { failureMode: "bags" },
      column: "failure-mode",
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
    const scored = row("key");
    sheet([{ ...scored, row: { ...scored.row, severity: 5 } }, row("bags")]);
    act(() =>
      takeChange({
        ...change(),
        diff: records.slice(0, 1).map((record) => ({ before: record, after: record })),
      }),
    );
    await waitFor(() => expect(lineAt(0)?.row.severity).toBe(5));
    const user = userEvent.setup();
    goTo("severity");
    await user.keyboard("{Delete}");
    expect(performed).toMatchObject([{ factor: "severity", score: null }]);
  });
});

it("asks for a new order instead of moving the row that was scored", async () => {
  sheet([row("key"), row("bags")], true);
  act(() =>
    takeChange({
      ...change(),
      diff: records.slice(0, 1).map((record) => ({ before: record, after: record })),
    }),
  );
  const sort = await screen.findByRole("button", { name: "Sort again" });
  expect(host.worksheet).toHaveBeenLastCalledWith(1, expect.objectContaining({ keep: true }));
  sheet([row("bags"), row("key")]);
  await userEvent.click(sort);
  await waitFor(() => expect(lineAt(0)?.row.failureMode).toBe("bags"));
  expect(host.worksheet).toHaveBeenLastCalledWith(1, expect.objectContaining({ keep: false }));
  expect(useRisks.getState().active, "the row stays the chosen one").toMatchObject({
    name: { failureMode: "key" },
    line: 1,
  });
});

it("says of the active row why it stands there", async () => {
  goTo("severity");
  expect(await screen.findByText("key is not scored yet.")).toBeTruthy();
});

it("ranks by what is chosen, and parts equal rows by what is chosen", async () => {
  const user = userEvent.setup();
  await user.selectOptions(screen.getByLabelText("Ranked by"), "Action Priority");
  await user.click(screen.getByRole("button", { name: "then S · O · D · order on the map" }));
  await user.selectOptions(screen.getByLabelText("Tie-breaker 1"), "Detection");
  const comparator = { measure: "actionPriority", then: ["detection", "occurrence", "severity"] };
  await waitFor(() => expect(useLayout.getState().order.comparator).toEqual(comparator));
  const order = expect.objectContaining({ comparator }) as unknown;
  expect(host.worksheet).toHaveBeenLastCalledWith(1, expect.objectContaining({ order }));
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

  it("goes over to the column of the other kind by one key", async () => {
    write();
    goTo("prevention");
    await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
    expect(performed).toEqual([
      { ...described, control: "look", text: "Look twice", kind: "detection" },
    ]);
  });

  it("goes over by a button, too, and the table keeps the keyboard", async () => {
    write();
    goTo("prevention");
    await userEvent.click(screen.getByRole("button", { name: /Switch between/ }));
    expect(performed).toMatchObject([{ control: "look", kind: "detection" }]);
    expect(document.activeElement).toBe(field());
  });

  it("is of the kind of the column in which it is typed", async () => {
    goTo("detection-control");
    await userEvent.keyboard("Count the keys{Enter}");
    expect(performed).toEqual([
      { ...described, control: null, kind: "detection", text: "Count the keys" },
    ]);
  });
});

it("adds a further cause without touching the one that is there", async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Add a cause" }));
  await user.keyboard("Two desks{Enter}");
  expect(performed).toEqual([
    {
      operation: "addCause",
      id: expect.any(String) as unknown,
      failureMode: "key",
      text: "Two desks",
    },
  ]);
});

it("goes to the row that was asked for on the map, once", async () => {
  act(() => revealRisk("bags"));
  await waitFor(() => expect(useRisks.getState().active?.line).toBe(1));
  expect(useRisks.getState().active?.name).toMatchObject({
    failureMode: "bags",
    cause: "cause-bags",
  });
  expect(useNavigation.getState().revealedRisk).toBeNull();
});

describe("several cells", () => {
  /** The clipboard as a spreadsheet fills it. */
  const pasted = (text: string, html = "") => ({
    clipboardData: { getData: (type: string) => (type === "text/html" ? html : text) },
  });

  it("are chosen with Shift and the arrows, and emptied as one step", async () => {
    goTo("failure-mode");
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
    await waitFor(() =>
      expect(useRisks.getState().reach).toEqual({ line: 1, column: "failure-mode" }),
    );
    await userEvent.keyboard("{Delete}");
    const renamed = (failureMode: string) => ({
      operation: "renameFailureMode",
      failureMode,
      title: "",
    });
    await waitFor(() =>
      expect(performed).toEqual([
        { operation: "together", operations: [renamed("key"), renamed("bags")] },
      ]),
    );
  });

  it("take what stands in the first of them", async () => {
    goTo("cause");
    act(() =>
      reachTo({ row: 1, column: shownColumns().findIndex(({ name }) => name === "cause") }),
    );
    const { row: bags } =
      records.flatMap((record) => (record.table === "cause" ? [record] : []))[1] ?? {};
    act(() =>
      takeChange({
        ...change(),
        diff: [
          { before: null, after: { table: "cause", row: { ...bags, text: "Rain" } } } as never,
        ],
      }),
    );
    await userEvent.keyboard("{Control>}d{/Control}");
    await waitFor(() =>
      expect(performed).toEqual([
        { operation: "describeCause", failureMode: "bags", cause: "cause-bags", text: "Haste" },
      ]),
    );
  });

  it("are pasted from a spreadsheet as one step, and say what did not fit", async () => {
    goTo("cause");
    const columns = shownColumns();
    const at = columns.findIndex(({ name }) => name === "cause");
    expect(columns.slice(at, at + 3).map(({ name }) => name)).toEqual([
      "cause",
      "prevention",
      "occurrence",
    ]);
    fireEvent.paste(field(), pasted("Rush\tTrain\t7\r\nRain\t\tseven\r\n"));
    await waitFor(() => expect(performed).toHaveLength(1));
    expect(performed[0]).toMatchObject({
      operation: "together",
      operations: [
        { operation: "describeCause", cause: "cause-key", text: "Rush" },
        { operation: "describeControl", cause: "cause-key", kind: "prevention", text: "Train" },
        { operation: "rateFailureMode", cause: "cause-key", factor: "occurrence", score: 7 },
        { operation: "describeCause", cause: "cause-bags", text: "Rain" },
      ],
    });
    await waitFor(() => expect(useNotices.getState().notices).toMatchObject([{ kind: "problem" }]));
  });

  it("beyond the end of the table become new rows, a further cause where no failure mode is named", async () => {
    act(() => activate(1, "failure-mode"));
    const rows = [
      "<td>Lost bags</td>",
      '<td rowspan="2">No towels</td><td></td><td></td><td></td><td>Laundry late</td>',
      "<td></td><td></td><td></td><td>Theft</td>",
    ];
    const html = `<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
    fireEvent.paste(field(), pasted("", html));
    await waitFor(() => expect(performed).toHaveLength(1));
    const operations = performed[0]?.operation === "together" ? performed[0].operations : [];
    expect(operations).toMatchObject([
      { operation: "renameFailureMode", title: "Lost bags" },
      { operation: "addFailureMode", title: "No towels" },
      { operation: "addCause" },
      { operation: "describeCause", text: "Laundry late" },
      { operation: "addCause" },
      { operation: "describeCause", text: "Theft" },
    ]);
  });

  it("are copied as text with tabs between, and as a table", async () => {
    goTo("failure-mode");
    const column = shownColumns().findIndex(({ name }) => name === "failure-mode");
    act(() => reachTo({ row: 1, column }));
    const entries = new Map<string, string>();
    fireEvent.copy(field(), {
      clipboardData: { setData: (type: string, data: string) => entries.set(type, data) },
    });
    await Promise.resolve();
    expect(entries.get("text/plain")).toBe("Wrong key\nWrong bags");
    expect(entries.get("text/html")).toContain("<td>Wrong key</td>");
  });
});

describe("sorting", () => {
  const heading = (name: RegExp) => screen.getByRole("button", { name });
  const order = () => useLayout.getState().order.sort;

  it("goes on by a further column with Shift, and the arrows say in which order", async () => {
    const user = userEvent.setup();
    await user.click(heading(/^Potential cause/));
    await user.click(screen.getByRole("menuitemradio", { name: "Sort ascending" }));
    await user.keyboard("{Shift>}");
    await user.click(heading(/^Class/));
    await user.click(heading(/^Class/));
    await user.keyboard("{/Shift}");
    expect(order()).toEqual([
      { column: "cause", descending: false },
      { column: "class", descending: true },
    ]);
    expect(heading(/^Potential cause/).textContent).toContain("1");
    expect(heading(/^Class/).textContent).toContain("2");
  });

  it("goes on by keys as well, and a third time leaves the column out", () => {
    for (const column of ["cause", "class", "cause"] as const) {
      goTo(column);
      act(() => runCommand("risk.sortFurther"));
    }
    expect(order()).toEqual([
      { column: "cause", descending: true },
      { column: "class", descending: false },
    ]);
    goTo("cause");
    act(() => runCommand("risk.sortFurther"));
    expect(order()).toEqual([{ column: "class", descending: false }]);
    act(() => runCommand("risk.sortByRank"));
    expect(order()).toEqual([]);
  });
});

describe("a group", () => {
  const heading: GroupHeading = {
    by: "step",
    record: "s",
    text: "Check in",
    failureModes: 2,
    folded: false,
  };
  const name = { record: "s", text: "" };

  beforeEach(async () => {
    vi.spyOn(host, "worksheet").mockImplementation((_, { folded }) => {
      const isFolded = folded.length > 0;
      const lines = isFolded ? [] : [row("key"), row("bags")];
      return Promise.resolve({
        total: 1 + lines.length,
        from: 0,
        entries: [
          { kind: "group", heading: { ...heading, folded: isFolded } },
          ...lines.map((line) => ({ kind: "line", line }) as const),
        ],
        orderChanged: false,
        found: null,
        rows: 2,
        allRows: 2,
        unranked: 0,
      });
    });
    act(() => changeOrder({ group: "step" }));
    await screen.findByRole("button", { name: /Check in/, expanded: true });
  });

  it("is folded by a press on its heading, and stays so in what is kept", async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: /Check in/ }));
    await screen.findByRole("button", { name: /Check in/, expanded: false });
    expect(screen.queryByText("Wrong key")).toBeNull();
    expect(readLayout(localStorage.getItem("sightline.worksheet"))?.folded).toEqual([name]);
    expect(document.activeElement, "the table keeps the keyboard").toBe(field());
    await user.keyboard("{Enter}");
    await screen.findByRole("button", { name: /Check in/, expanded: true });
  });

  it("is reached by the arrows, says what it is, and is folded by Enter", async () => {
    const user = userEvent.setup();
    act(() => activate(1, "failure-mode"));
    await user.keyboard("{ArrowUp}");
    await waitFor(() => expect(field().getAttribute("aria-label")).toBe("Group Check in, open"));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(useLayout.getState().folded).toEqual([name]));
  });

  it("is folded from within, and all are opened again, by commands", async () => {
    act(() => activate(2, "failure-mode"));
    await userEvent.keyboard("{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}");
    await waitFor(() => expect(useLayout.getState().folded).toEqual([name]));
    expect(useRisks.getState().active).toMatchObject({ name: null, line: 0 });
    act(() => runCommand("risk.openAllGroups"));
    await screen.findByText("Wrong key");
  });
});

it("fills to the right what stands in the first of the chosen columns", async () => {
  const user = userEvent.setup();
  goTo("cause");
  await user.keyboard("{Shift>}{ArrowRight}{/Shift}{Control>}r{/Control}");
  await waitFor(() => expect(performed).toHaveLength(1));
  expect(performed[0]).toMatchObject({
    operation: "describeControl",
    cause: "cause-key",
    kind: "prevention",
    text: "Haste",
  });
});

it("shows where the decision tree ends until the team decides against it", async () => {
  sheet([
    { ...row("key"), verdict: { verdict: "ask", question: "controlled" } },
    { ...row("bags"), verdict: { verdict: "stop", because: "obvious" } },
  ]);
  act(() => useLayout.setState(layoutOf("hfmea")));
  expect((await screen.findByText("Control exists?")).title).toContain("decision tree");
  expect(screen.getByText("Stop").title).toBe(
    "By the decision tree: obvious and readily apparent.",
  );
});

it("hides, moves and freezes the column of the active cell by commands, and keeps that for the next time", () => {
  goTo("effect");
  act(() => runCommand("risk.freezeColumn"));
  act(() => runCommand("risk.moveColumnLeft"));
  const names = () => shownColumns().map(({ name }) => name);
  expect(names().indexOf("effect")).toBe(names().indexOf("failure-mode") - 1);
  expect(shownColumns().find(({ name }) => name === "effect")?.frozen).toBe(true);
  act(() => runCommand("risk.hideColumn"));
  expect(names()).not.toContain("effect");
  expect(readLayout(localStorage.getItem("sightline.worksheet"))).toEqual(useLayout.getState());
});
