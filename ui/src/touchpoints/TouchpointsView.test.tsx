import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { newRecord } from "../../test/records";
import { watchKeys } from "../commands";
import { mirror, settled } from "../document";
import { host, type Operation } from "../host";
import { useNotices } from "../notices";
import { goBack, revealTouchpoint, useNavigation } from "../session/navigation";
import type { ColumnName } from "./columns";
import { activeTouchpoint, useInventory } from "./store";
import { TouchpointsView } from "./TouchpointsView";

let performed: Operation[];

/** A map whose step "Arrive" meets a guest at the desk and by an app; a phone line stands on no card. */
beforeEach(() => {
  // jsdom lays nothing out: a table without a height would show no rows.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(host, "cardRisks").mockResolvedValue([]);
  performed = openDrawing({
    phases: { Stay: ["Arrive"] },
    lanes: ["Staff"],
    cards: { "Staff/Arrive": ["greet", "scan"] },
  });
  const records = [
    newRecord("channel", { id: "desk", kind: "in-person", title: "Front desk", rank: "10" }),
    newRecord("channel", { id: "app", kind: "app", rank: "20" }),
    newRecord("touchpoint", { id: "1", name: "Welcome", channel: "desk", owner: "Reception" }),
    newRecord("touchpoint", { id: "2", name: "Check-in", channel: "app", standard: "At once" }),
    newRecord("touchpoint", { id: "3", name: "Hotline", owner: "Call centre" }),
    newRecord("placement", { id: "a", card: "greet", touchpoint: "1" }),
    newRecord("placement", { id: "b", card: "scan", touchpoint: "2" }),
  ];
  mirror().apply(records.map((after) => ({ before: null, after })));
  useInventory.setState(useInventory.getInitialState(), true);
  useNavigation.setState({ view: "touchpoints" });
});

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

async function open(): Promise<void> {
  stops.push(watchKeys());
  render(<TouchpointsView />);
  await screen.findByRole("grid", { name: "Touchpoints" });
}

const rows = () => screen.getAllByRole("row").slice(1);
/** The names of the touchpoints from top to bottom, with the headings among them. */
const listed = () =>
  rows().map((row) => {
    const heading = within(row).queryByRole("rowheader")?.textContent;
    return heading ?? within(row).getAllByRole("gridcell")[0]?.textContent ?? "";
  });
/** Goes to a cell of a touchpoint's row. */
const goTo = (touchpoint: string, column: ColumnName) =>
  act(() => {
    const row = useInventory
      .getState()
      .rows.find((item) => item.type === "touchpoint" && item.touchpoint === touchpoint);
    useInventory.setState({ active: { row: row?.key ?? "", column } });
  });

describe("the inventory", () => {
  it("lists every touchpoint by name, with where it stands, and a place for the next", async () => {
    await open();
    expect(listed()).toEqual(["Check-in", "Hotline", "Welcome", "New touchpoint: type its name"]);
    expect(rows()[0]?.textContent).toContain("App");
    expect(rows()[0]?.textContent).toContain("1 card");
  });

  it("is written in as a spreadsheet is: what is typed replaces the cell, Enter goes down", async () => {
    await open();
    await userEvent.keyboard("Online check-in{Enter}");
    await settled();
    expect(performed).toMatchObject([
      {
        operation: "editTouchpoint",
        touchpoint: "2",
        name: "Online check-in",
        standard: "At once",
      },
    ]);
    expect(useInventory.getState().active).toMatchObject({ column: "name" });
    await userEvent.keyboard("Nonsense{Escape}");
    expect(performed).toHaveLength(1);
  });

  it("makes a touchpoint of what is typed in the last row", async () => {
    await open();
    await userEvent.keyboard("{Control>}{End}{/Control}{Home}Lobby{Enter}");
    await settled();
    expect(performed).toMatchObject([{ operation: "addTouchpoint", name: "Lobby" }]);
  });

  it("takes a length of time as people write it, and says how where it is none", async () => {
    await open();
    goTo("1", "timeLimit");
    await userEvent.keyboard("1:30{Enter}");
    await settled();
    expect(performed).toMatchObject([{ touchpoint: "1", timeLimit: 90 }]);
    goTo("1", "timeLimit");
    await userEvent.keyboard("soon{Enter}");
    expect(performed).toHaveLength(1);
    expect(useNotices.getState().notices.at(-1)?.message).toBe("touchpoint.notATime");
  });

  it("offers the channels that fit what is typed, and makes one that is not there yet", async () => {
    await open();
    goTo("3", "channel");
    await userEvent.keyboard("tele");
    const [offered] = within(screen.getByRole("listbox", { name: "Channel" })).getAllByRole(
      "option",
    );
    expect(offered?.textContent).toContain("Telephone");
    await userEvent.keyboard("{Enter}");
    await settled();
    expect(performed).toMatchObject([
      { operation: "addChannel", kind: "telephone" },
      { operation: "editTouchpoint", touchpoint: "3" },
    ]);
  });
});

describe("looking for something", () => {
  it("leaves the rows that have the text anywhere", async () => {
    await open();
    await userEvent.type(screen.getByRole("searchbox"), "reception");
    expect(listed()).toEqual(["Welcome", "New touchpoint: type its name"]);
  });

  it("orders by the column whose heading is clicked, and the other way round", async () => {
    await open();
    const heading = screen.getByRole("button", { name: "Owner" });
    await userEvent.click(heading);
    expect(listed().slice(0, 2)).toEqual(["Hotline", "Welcome"]);
    await userEvent.click(heading);
    expect(listed().indexOf("Welcome")).toBeLessThan(listed().indexOf("Hotline"));
  });

  it("groups under headings that say how many there are", async () => {
    await open();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Group by" }), "Channel");
    expect(listed().filter((text) => text.includes("touchpoint"))).toEqual([
      "Front desk 1 touchpoint",
      "App 1 touchpoint",
      "No channel 1 touchpoint",
      "New touchpoint: type its name",
    ]);
  });

  it("goes to the row that was asked for elsewhere, also where a filter hid it", async () => {
    useInventory.setState(({ wish }) => ({ wish: { ...wish, filter: "reception" } }));
    await open();
    act(() => revealTouchpoint("3"));
    await waitFor(() => expect(listed()).toContain("Hotline"));
    expect(activeTouchpoint()?.id).toBe("3");
  });
});

describe("what is done with touchpoints", () => {
  it("shows the cards of the active one on their map", async () => {
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Show on the map" }));
    expect(useNavigation.getState()).toMatchObject({
      view: "map",
      revealed: { place: { type: "card", card: "scan" } },
    });
    goBack();
    expect(useNavigation.getState().view).toBe("touchpoints");
  });

  it("deletes those that are chosen, and offers the way back", async () => {
    await open();
    await userEvent.click(screen.getByRole("checkbox", { name: "Choose Welcome" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Choose Hotline" }));
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    await settled();
    const [deleted] = performed;
    expect(deleted?.operation === "deleteTouchpoints" && [...deleted.touchpoints].sort()).toEqual([
      "1",
      "3",
    ]);
    expect(useNotices.getState().notices.at(-1)?.action?.label).toBe("notice.undo");
  });

  it("asks which one stays before two become one", async () => {
    vi.spyOn(host, "mergedTouchpoint").mockResolvedValue(mirror().get("touchpoint", "1") ?? null);
    await open();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Merge" }).disabled).toBe(true);
    await userEvent.click(screen.getByRole("checkbox", { name: "Choose Welcome" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Choose Hotline" }));
    await userEvent.click(screen.getByRole("button", { name: "Merge" }));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.click(dialog.getByRole("radio", { name: /Welcome/ }));
    await waitFor(() => expect(dialog.getByText("Reception")).toBeTruthy());
    await userEvent.click(dialog.getByRole("button", { name: "Merge" }));
    await settled();
    expect(performed).toEqual([{ operation: "mergeTouchpoints", touchpoint: "1", others: ["3"] }]);
  });
});

it("asks for the first touchpoint where there is none", async () => {
  for (const row of [...mirror().all("touchpoint")]) {
    mirror().apply([{ before: { table: "touchpoint", row }, after: null }]);
  }
  render(<TouchpointsView />);
  await userEvent.click(screen.getByRole("button", { name: "Type the first touchpoint" }));
  await userEvent.keyboard("Lobby{Enter}");
  await settled();
  expect(performed).toMatchObject([{ operation: "addTouchpoint", name: "Lobby" }]);
});
