import { describe, expect, it } from "vitest";

import { intentOf } from "./keys";

const press = (
  key: string,
  held: Partial<Record<"shiftKey" | "ctrlKey" | "altKey", true>> = {},
) => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe("as in a spreadsheet", () => {
  it("arrows walk while the cell waits, and keep what was typed while it is typed into", () => {
    expect(intentOf(press("ArrowRight"), "waiting")).toEqual({ do: "walk", rows: 0, columns: 1 });
    expect(intentOf(press("ArrowDown"), "typing")).toEqual({ do: "commit", rows: 1, columns: 0 });
  });

  it("arrows with Shift choose what lies between", () => {
    const right = press("ArrowRight", { shiftKey: true });
    expect(intentOf(right, "waiting")).toEqual({ do: "extend", rows: 0, columns: 1 });
  });

  it("arrows belong to the caret while the cell is edited", () => {
    expect(intentOf(press("ArrowLeft"), "editing")).toBeNull();
  });

  it("Enter edits, then keeps and goes down; with Shift it goes up", () => {
    expect(intentOf(press("Enter"), "waiting")).toEqual({ do: "edit" });
    expect(intentOf(press("Enter"), "editing")).toEqual({ do: "commit", rows: 1, columns: 0 });
    expect(intentOf(press("Enter", { shiftKey: true }), "typing")).toEqual({
      do: "commit",
      rows: -1,
      columns: 0,
    });
  });

  it("Tab goes on, keeping what was typed", () => {
    expect(intentOf(press("Tab"), "waiting")).toEqual({ do: "tab", by: 1 });
    expect(intentOf(press("Tab", { shiftKey: true }), "editing")).toEqual({
      do: "commitTab",
      by: -1,
    });
  });

  it("Escape drops what was typed, Delete empties the cell", () => {
    expect(intentOf(press("Escape"), "typing")).toEqual({ do: "cancel" });
    expect(intentOf(press("Delete"), "waiting")).toEqual({ do: "clear" });
    expect(intentOf(press("Delete"), "editing"), "it deletes a letter").toBeNull();
  });

  it("Home and End go to the ends of the row, with the command key to those of the table", () => {
    expect(intentOf(press("Home"), "waiting")).toEqual({ do: "rowEnd", to: "first" });
    expect(intentOf(press("End", { ctrlKey: true }), "waiting")).toEqual({
      do: "tableEnd",
      to: "last",
    });
  });

  it("Alt and the arrows look through several entries of one cell", () => {
    const down = press("ArrowDown", { altKey: true });
    expect(intentOf(down, "waiting")).toEqual({ do: "lookAt", by: 1 });
    expect(intentOf(down, "typing")).toBeNull();
  });

  it("shortcuts and letters are not the table's keys", () => {
    expect(intentOf(press("Enter", { ctrlKey: true }), "waiting")).toBeNull();
    expect(intentOf(press("a"), "waiting")).toBeNull();
  });
});
