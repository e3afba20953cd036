import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { showProject, useDocument } from "../document";
import { type Change, host, type Operation, type RecordDiff } from "../host";
import { useNotices } from "../notices";
import { enterProject, leaveDeletedMaps, useNavigation } from "../session/navigation";
import { newRecord, newRow } from "../../test/records";
import { MapRail } from "./MapRail";
import { Notices } from "./Notices";
import { Overlays } from "./Overlays";

const today = newRow("map", { id: "today", title: "Today", rank: "80" });
const tomorrow = newRow("map", { id: "tomorrow", title: "Tomorrow", rank: "90" });

let performed: Operation[];
let diff: RecordDiff;

beforeEach(() => {
  performed = [];
  diff = [];
  useNotices.setState({ notices: [] });
  showProject({
    document: 1,
    path: "",
    readOnly: null,
    records: [
      { table: "map", row: today },
      { table: "map", row: tomorrow },
    ],
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
    { operation: "moveMap", map: "today", before: null },
    { operation: "moveMap", map: "tomorrow", before: "today" },
  ]);
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
