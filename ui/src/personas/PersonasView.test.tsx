import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { showProject, useDocument } from "../document";
import { type Change, host, type Operation, type RecordDiff } from "../host";
import { enterProject, showPersonas, useNavigation } from "../session/navigation";
import { newRecord, newRow } from "../../test/records";
import { PersonasView } from "./PersonasView";

const ana = newRow("persona", { id: "ana", name: "Ana Costa", goals: "Sleep\nEat", rank: "80" });
const bao = newRow("persona", { id: "bao", name: "Bao", rank: "90" });

let performed: Operation[];
/** What the document answers to an operation. */
let diffOf: (operation: Operation) => RecordDiff;

function open(...records: Parameters<typeof showProject>[0]["records"]): void {
  showProject({
    document: 1,
    path: "",
    readOnly: null,
    records,
    revision: 1,
    undo: { undo: null, redo: null },
    notices: [],
  });
  enterProject();
  showPersonas();
  render(<PersonasView />);
}

const openBoth = () =>
  open(
    { table: "persona", row: ana },
    { table: "persona", row: bao },
    newRecord("expectation", { id: "quiet", persona: "ana", text: "Quiet", rank: "80" }),
    newRecord("expectation", { id: "key", persona: "ana", text: "A key", rank: "90" }),
    newRecord("map", { id: "stay", title: "Stay" }),
    newRecord("map_persona", { map: "stay", persona: "ana" }),
  );

const openSheetOfAna = async () => {
  openBoth();
  await userEvent.click(tile("Ana"));
};

const tile = (name: string) => screen.getByRole("button", { name: new RegExp(`^${name}`) });
const field = (name: string | RegExp) => screen.getByRole("textbox", { name });

beforeEach(() => {
  performed = [];
  diffOf = () => [];
  vi.spyOn(host, "apply").mockImplementation((_, operation): Promise<Change> => {
    performed.push(operation);
    return Promise.resolve({
      revision: useDocument.getState().revision + 1,
      diff: diffOf(operation),
      scene: null,
      undo: { undo: null, redo: null },
      notices: [],
    });
  });
});

it("asks for the first persona, and opens her sheet with the name to be written", async () => {
  open();
  diffOf = (operation) =>
    operation.operation === "addPersona"
      ? [{ before: null, after: newRecord("persona", { id: operation.id ?? "" }) }]
      : [];
  await userEvent.click(screen.getByRole("button", { name: "Add a persona" }));
  await waitFor(() => expect(field("Name")).toBe(document.activeElement));
  await userEvent.keyboard("Ana{Enter}");
  expect(performed.at(-1)).toMatchObject({ operation: "editPersona", part: "name", text: "Ana" });
});

it("walks and moves the personas by keyboard, and deletes one", async () => {
  openBoth();
  tile("Ana").focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(tile("Bao"));
  await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}{Delete}");
  expect(performed).toEqual([
    { operation: "movePersona", persona: "bao", before: "ana" },
    { operation: "deletePersona", persona: "bao" },
  ]);
});

it("has the keyboard when it comes into view: Enter opens the first sheet", async () => {
  openBoth();
  expect(document.activeElement).toBe(tile("Ana"));
  await userEvent.keyboard("{Enter}");
  expect(screen.getByRole("article", { name: "Ana Costa" })).toBeTruthy();
});

it("has the tile focused again whose sheet was open", async () => {
  await openSheetOfAna();
  await userEvent.click(screen.getByRole("button", { name: "All personas" }));
  expect(document.activeElement).toBe(tile("Ana"));
});

it("goes on to the next entry with Enter, and keeps the list when it is left", async () => {
  await openSheetOfAna();
  await userEvent.click(field("Goals, entry 1"));
  await userEvent.keyboard("{End} well{Enter}Wake");
  expect(performed, "nothing is kept while somebody writes").toEqual([]);
  await userEvent.click(field("Needs, entry 1"));
  expect(performed).toEqual([
    { operation: "editPersona", persona: "ana", part: "goals", text: "Sleep well\nWake\nEat" },
  ]);
});

it("joins an entry to the one above it with Backspace at its beginning", async () => {
  await openSheetOfAna();
  await userEvent.click(field("Goals, entry 2"));
  await userEvent.keyboard("{Home}{Backspace} and {Tab}");
  expect(performed).toMatchObject([{ part: "goals", text: "Sleep and Eat" }]);
});

it("drops what was typed into a list with Escape", async () => {
  await openSheetOfAna();
  await userEvent.click(field("Goals, entry 1"));
  await userEvent.keyboard("{End} well{Enter}Wake{Escape}{Tab}");
  expect(performed).toEqual([]);
});

it("adds one expectation after the other, and says where one comes from", async () => {
  await openSheetOfAna();
  await userEvent.click(field("Add an expectation"));
  await userEvent.keyboard("Breakfast{Enter}A taxi{Enter}");
  await userEvent.selectOptions(
    screen.getByRole("combobox", { name: "Where expectation 1 comes from" }),
    "Promise",
  );
  expect(performed).toMatchObject([
    { operation: "addExpectation", persona: "ana", text: "Breakfast" },
    { operation: "addExpectation", persona: "ana", text: "A taxi" },
    { operation: "editExpectation", expectation: "quiet", text: "Quiet", basis: "promise" },
  ]);
});

it("moves an expectation by keyboard, and deletes one whose words are taken away", async () => {
  await openSheetOfAna();
  await userEvent.click(field("Expectation 2"));
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await userEvent.clear(field("Expectation 1"));
  await userEvent.keyboard("{Enter}");
  expect(performed).toEqual([
    { operation: "moveExpectation", expectation: "key", before: "quiet" },
    { operation: "deleteExpectation", expectation: "quiet" },
  ]);
});

it("says which channels a persona uses", async () => {
  open(
    { table: "persona", row: ana },
    newRecord("channel", { id: "app", kind: "app", rank: "80" }),
    newRecord("channel", { id: "desk", kind: "in-person", title: "Front desk", rank: "90" }),
    { table: "persona_channel", row: { id: "1", persona: "ana", channel: "app" } },
  );
  await userEvent.click(tile("Ana"));
  expect(screen.getByRole("button", { name: "App" }).ariaPressed).toBe("true");
  await userEvent.click(screen.getByRole("button", { name: "Front desk" }));
  await userEvent.click(screen.getByRole("button", { name: "App" }));
  expect(performed).toEqual([
    { operation: "useChannel", persona: "ana", channel: "desk", on: true },
    { operation: "useChannel", persona: "ana", channel: "app", on: false },
  ]);
});

it("goes to the maps that show the persona", async () => {
  await openSheetOfAna();
  await userEvent.click(screen.getByRole("button", { name: "Stay" }));
  expect(useNavigation.getState()).toMatchObject({ view: "map", map: "stay" });
});

it("shows all personas again when the one on the sheet is gone", async () => {
  await openSheetOfAna();
  diffOf = () => [{ before: { table: "persona", row: ana }, after: null }];
  await userEvent.click(screen.getByRole("button", { name: "Delete the persona" }));
  await waitFor(() => expect(tile("Bao")).toBeTruthy());
  expect(screen.queryByRole("article")).toBeNull();
});
