import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";

import { newRecord } from "../../test/records";
import { openDrawing } from "../../test/open-drawing";
import { mirror, settled } from "../document";
import type { Operation } from "../host";
import { ChannelsDialog } from "./ChannelsDialog";

let performed: Operation[];

beforeEach(() => {
  performed = openDrawing({ phases: {}, lanes: [] });
  const records = [
    newRecord("channel", { id: "app", kind: "app", rank: "10" }),
    newRecord("channel", { id: "desk", kind: "in-person", title: "Front desk", rank: "20" }),
    newRecord("channel", { id: "post", kind: "post", rank: "30" }),
    newRecord("touchpoint", { id: "own", channel: "app" }),
    newRecord("touchpoint", { id: "search", name: "Search", channel: "app" }),
    newRecord("persona", { id: "ana", name: "Ana" }),
    { table: "persona_channel", row: { id: "1", persona: "ana", channel: "app" } } as const,
  ];
  mirror().apply(records.map((after) => ({ before: null, after })));
  render(<ChannelsDialog />);
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const rowOf = (name: string) => within(button(`Delete “${name}”`).closest("li") ?? document.body);

it("says how much uses each channel", () => {
  expect(rowOf("App").getByText("2 touchpoints · 1 persona")).toBeTruthy();
  expect(rowOf("Post").getByText("Not used")).toBeTruthy();
});

it("adds a channel of the kind that is chosen, also where there is one of it", async () => {
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Add a channel…" }), "App");
  expect(performed).toMatchObject([{ operation: "addChannel", kind: "app", title: "" }]);
});

it("names a channel and changes its kind", async () => {
  const desk = rowOf("Front desk");
  await userEvent.type(desk.getByRole("textbox", { name: "Name of the channel" }), " 1{Enter}");
  await userEvent.selectOptions(desk.getByRole("combobox"), "Telephone");
  expect(performed).toEqual([
    { operation: "editChannel", channel: "desk", kind: "in-person", title: "Front desk 1" },
    { operation: "editChannel", channel: "desk", kind: "telephone", title: "Front desk" },
  ]);
});

it("moves a channel with Alt and the arrows, and keeps the focus on it", async () => {
  const name = rowOf("Front desk").getByRole("textbox");
  name.focus();
  await userEvent.keyboard("{Alt>}{ArrowUp}{ArrowDown}{/Alt}");
  expect(performed).toEqual([
    { operation: "moveChannel", channel: "desk", before: "app" },
    { operation: "moveChannel", channel: "desk", before: null },
  ]);
  expect(document.activeElement).toBe(name);
});

it("moves a channel to where its handle is dragged", async () => {
  ["app", "desk", "post"].forEach((id, index) => {
    const row = document.querySelector(`[data-row="${id}"]`);
    if (row !== null) row.getBoundingClientRect = () => new DOMRect(0, index * 40, 500, 40);
  });
  const handle = button(/^Move “Post”/);
  handle.setPointerCapture = () => undefined;
  // jsdom has no pointer events that know where they are.
  const point = (type: string, clientY: number) =>
    fireEvent(handle, new MouseEvent(type, { bubbles: true, button: 0, clientY }));
  point("pointerdown", 100);
  point("pointermove", 10);
  point("pointerup", 10);
  await settled();
  expect(performed).toEqual([{ operation: "moveChannel", channel: "post", before: "app" }]);
});

it("deletes a channel that nothing uses at once", async () => {
  await userEvent.click(button("Delete “Post”"));
  expect(performed).toEqual([{ operation: "deleteChannel", channel: "post" }]);
});

it("says what becomes of what uses a channel before it is deleted", async () => {
  await userEvent.click(button("Delete “App”"));
  const question = screen.getByRole("alertdialog");
  expect(question.textContent).toContain("2 touchpoints are of this channel");
  expect(question.textContent).toContain("1 persona uses it");
  await userEvent.click(button("Cancel"));
  expect(performed).toEqual([]);
});

it("leaves the channel's name to the touchpoint that goes by it", async () => {
  await userEvent.click(button("Delete “App”"));
  await userEvent.click(button("Delete the channel"));
  await waitFor(() =>
    expect(performed, "the document does not know what the reader calls a kind").toEqual([
      { operation: "editChannel", channel: "app", kind: "app", title: "App" },
      { operation: "deleteChannel", channel: "app" },
    ]),
  );
});
