import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { registerCommands } from "../commands";
import { showProject } from "../document";
import { useNavigation } from "../session/navigation";
import { closeOverlay, showOverlay } from "../session/overlay";
import { Overlays } from "./Overlays";
import { newRecord } from "../../test/records";

const backups = vi.fn();
let stop: () => void;

beforeEach(() => {
  backups.mockClear();
  stop = registerCommands([
    { id: "test.backups", group: "project", label: "command.backups", run: backups },
    {
      id: "test.closed",
      group: "project",
      label: "command.closeProject",
      enabled: () => false,
      run: vi.fn(),
    },
  ]);
  showProject({
    document: 1,
    path: "",
    readOnly: null,
    records: [
      newRecord("map", { id: "m", title: "Stay" }),
      newRecord("lane", { id: "l", map: "m", kind: "frontstage" }),
      newRecord("card", {
        id: "c",
        lane: "l",
        step: "s",
        text: "Hand over the room key",
      }),
    ],
    revision: 1,
    undo: { undo: null, redo: null },
    notices: [],
  });
  render(
    <>
      <button type="button">Elsewhere</button>
      <Overlays />
    </>,
  );
  screen.getByText("Elsewhere").focus();
  showOverlay("palette");
});
afterEach(() => {
  closeOverlay();
  stop();
});

const field = () => screen.findByRole("combobox");

it("runs a command by a part of its name, and gives the focus back", async () => {
  await userEvent.type(await field(), "back{Enter}");
  expect(backups).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByText("Elsewhere"));
});

it("finds a card by words in any order and shows it on its map", async () => {
  await userEvent.type(await field(), "key room{Enter}");
  expect(useNavigation.getState().revealed).toMatchObject({ place: { card: "c" } });
});

it("offers no command that makes no sense now", async () => {
  await userEvent.type(await field(), "close the project");
  expect(screen.queryByRole("option")).toBeNull();
  expect(screen.getByText(/Nothing has this name/)).toBeTruthy();
});

it("closes with Escape", async () => {
  await userEvent.type(await field(), "{Escape}");
  expect(screen.queryByRole("combobox")).toBeNull();
});
