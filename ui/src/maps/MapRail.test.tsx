import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { showProject, useDocument } from "../document";
import { type Change, host, type Operation, type RecordDiff } from "../host";
import { useNotices } from "../notices";
import { enterProject, leaveDeletedMaps, useNavigation } from "../session/navigation";
import { Notices } from "../shell/Notices";
import { Overlays } from "../shell/Overlays";
import { newRecord, newRow } from "../../test/records";
import { useFolding } from "./folding";
import { MapRail } from "./MapRail";

const today = newRow("map", { id: "today", title: "Today", rank: "80" });
const desk = newRow("map", { id: "desk", title: "Desk", rank: "80", parent: "today" });
const tomorrow = newRow("map", { id: "tomorrow", title: "Tomorrow", rank: "90" });

let performed: Operation[];
let diff: RecordDiff;

beforeEach(() => {
  performed = [];
  diff = [];
  useFolding.setState({ folded: new Set() });
  useNotices.setState({ notices: [] });
  showProject({
    document: 1,
    path: "",
    readOnly: null,
    records: [today, desk, tomorrow].map((row) => ({ table: "map", row })),
    revision: 1,
    undo: { undo: null, redo: null },
    notices: [],
  });
  enterProject();
  vi.spyOn(host, "apply").mockImplementation((_, operation): Promise<Change> => {
    performed.push(operation);
    const revision = useDocument.getState().revision + 1;
    return Promise.resolve({
      revision,
      diff,
      scene: null,
      undo: { undo: null, redo: null },
      notices: [],
    });
  });
  render(
    <>
      <MapRail />
      <Overlays />
      <Notices />
    </>,
  );
});

const item = (name: RegExp) => screen.getByRole("button", { name });

it("renames a map in place with F2", async () => {
  item(/^Today/).focus();
  await userEvent.keyboard("{F2}Now{Enter}");
  expect(performed).toEqual([{ operation: "renameMap", map: "today", title: "Now" }]);
});

it("keeps the name where Escape leaves the field", async () => {
  item(/^Today/).focus();
  await userEvent.keyboard("{F2}Now{Escape}");
  expect(performed).toEqual([]);
  expect(item(/^Today/)).toBeTruthy();
});

it("moves a map by keyboard", async () => {
  item(/^Today/).focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  item(/^Tomorrow/).focus();
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(performed).toEqual([
    { operation: "moveMap", map: "today", parent: null, before: null },
    { operation: "moveMap", map: "tomorrow", parent: null, before: "today" },
  ]);
});

it("puts a map below the one before it, and out again, by keyboard", async () => {
  item(/^Tomorrow/).focus();
  await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
  item(/^Desk/).focus();
  await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  expect(performed).toEqual([
    { operation: "moveMap", map: "tomorrow", parent: "today", before: null },
    { operation: "moveMap", map: "desk", parent: null, before: "tomorrow" },
  ]);
});

it("stays where it is when there is no place to go to", async () => {
  item(/^Today/).focus();
  await userEvent.keyboard("{Alt>}{ArrowRight}{ArrowLeft}{ArrowUp}{/Alt}");
  expect(performed).toEqual([]);
});

it("lists the maps below a map within it, and folds them away", async () => {
  const below = within(item(/^Today/).closest("li") ?? document.body);
  expect(below.getByRole("button", { name: /^Desk/ })).toBeTruthy();
  await userEvent.click(item(/^Maps below Today/));
  expect(screen.queryByRole("button", { name: /^Desk/ })).toBeNull();
  await userEvent.click(item(/^Maps below Today/));
  expect(item(/^Desk/)).toBeTruthy();
});

it("makes a map below another of the same kind, as one step back", async () => {
  const apply = vi.mocked(host.apply);
  await userEvent.click(item(/done with Desk/));
  await userEvent.click(screen.getByRole("menuitem", { name: "Add a map below" }));
  await waitFor(() => expect(performed).toHaveLength(2));
  const { preset, state } = desk;
  expect(performed).toMatchObject([
    { operation: "addMap", preset, title: "", state },
    { operation: "moveMap", parent: "desk" },
  ]);
  expect(new Set(apply.mock.calls.map(([, , gesture]) => gesture)).size).toBe(1);
});

describe("a dragged map", () => {
  /** Takes an entry by its middle and carries it to a share of the way down another one. */
  function drag(from: RegExp, to: RegExp, share: number): void {
    const [entry, target] = [from, to].map((name) => item(name).closest("[data-map]"));
    HTMLElement.prototype.setPointerCapture = () => undefined;
    document.elementFromPoint = () => target ?? null;
    vi.spyOn(target ?? document.body, "getBoundingClientRect").mockReturnValue(
      new DOMRect(0, 100, 200, 40),
    );
    const pointer = { pointerId: 1, button: 0, clientX: 20 };
    fireEvent.pointerDown(entry?.querySelector("button") ?? document.body, {
      ...pointer,
      clientY: 20,
    });
    fireEvent.pointerMove(entry ?? document.body, { ...pointer, clientY: 100 + share * 40 });
    fireEvent.pointerUp(entry ?? document.body, pointer);
  }

  it("is put below the map on which it is dropped", async () => {
    drag(/^Tomorrow/, /^Desk/, 0.5);
    await waitFor(() => expect(performed).toHaveLength(1));
    expect(performed[0]).toMatchObject({ map: "tomorrow", parent: "desk", before: null });
  });

  it("is put beside the map at whose edge it is dropped", async () => {
    drag(/^Tomorrow/, /^Desk/, 0.1);
    await waitFor(() => expect(performed).toHaveLength(1));
    expect(performed[0]).toMatchObject({ map: "tomorrow", parent: "today", before: "desk" });
  });

  it("stays where it is when it is dropped on one that stands below it", () => {
    drag(/^Today/, /^Desk/, 0.5);
    expect(performed).toEqual([]);
  });
});

it("names a new map as soon as it is there", async () => {
  const added = vi.spyOn(host, "apply").mockImplementation((_, operation): Promise<Change> => {
    const id = operation.operation === "addMap" ? (operation.id ?? "") : "";
    return Promise.resolve({
      revision: 2,
      diff: [{ before: null, after: newRecord("map", { id, title: "New map", rank: "a0" }) }],
      scene: null,
      undo: { undo: "addMap", redo: null },
      notices: [],
    });
  });
  await userEvent.click(item(/Add a map/));
  await userEvent.click(screen.getByText("Journey over blueprint"));
  expect(await screen.findByRole("textbox")).toBe(document.activeElement);
  expect(added.mock.calls[0]?.[1]).toMatchObject({
    operation: "addMap",
    preset: "journey-blueprint",
    title: "Journey over blueprint",
    state: "as-is",
  });
});

it("says what went with a deleted map, offers the way back, and shows another map", async () => {
  const stop = leaveDeletedMaps();
  const card = newRow("card", { id: "c", lane: "l", step: "s" });
  diff = [
    { before: { table: "card", row: card }, after: null },
    { before: { table: "card", row: { ...card, id: "d" } }, after: null },
    { before: { table: "map", row: today }, after: null },
  ];
  item(/^Today/).focus();
  await userEvent.keyboard("{Delete}");
  expect(await screen.findByText("Deleted map “Today” with 2 cards")).toBeTruthy();
  await waitFor(() => expect(useNavigation.getState().map).toBe("tomorrow"));
  useDocument.setState({ undo: { undo: "deleteMap", redo: null } });
  const undone = vi.spyOn(host, "undo").mockResolvedValue({
    revision: 99,
    diff: [{ before: null, after: { table: "map", row: today } }],
    scene: null,
    undo: { undo: null, redo: "deleteMap" },
    notices: [],
  });
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(undone).toHaveBeenCalledOnce());
  stop();
});
