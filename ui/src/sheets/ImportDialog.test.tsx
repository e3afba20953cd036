import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { host, type SheetPreview, type SheetReading } from "../host";
import { forgetTable, openTable } from "./import";
import { ImportDialog } from "./ImportDialog";

const PREVIEW: SheetPreview = {
  sheets: ["Cover", "FMEA"],
  sheet: 1,
  recognised: true,
  columns: [
    { heading: "Failure mode", column: "failure-mode", samples: ["No key", "No room"] },
    { heading: "Sorrow", column: null, samples: ["7", "", "5"] },
  ],
  summary: {
    failureModes: 2,
    rows: 3,
    moreFindings: 0,
    findings: [
      { kind: "rpnDiffers", row: 4, heading: "RPN", said: "150", instead: "168" },
      { kind: "columnLeftOut", row: null, heading: "Sorrow", said: "7", instead: "" },
    ],
  },
};

let readings: SheetReading[];

beforeEach(async () => {
  openDrawing({ phases: {}, lanes: [] });
  readings = [];
  vi.spyOn(host, "previewSheet").mockImplementation((_document, _name, _data, reading) => {
    readings.push(reading);
    return Promise.resolve(PREVIEW);
  });
  await openTable(new File(["any bytes"], "hotel.xlsx"));
  render(<ImportDialog />);
});

afterEach(() => {
  forgetTable();
  vi.restoreAllMocks();
});

const readAs = (heading: string) => screen.getByRole("combobox", { name: `Read “${heading}” as` });

it("shows each column with its first cells and what it is read as", () => {
  const row = within(screen.getByRole("row", { name: /Sorrow/ }));
  expect(row.getByText("7 · 5"), "empty cells are passed over").toBeTruthy();
  expect(readAs("Failure mode")).toHaveProperty("value", "failure-mode");
  expect(readAs("Sorrow"), "what nobody knows is left out").toHaveProperty("value", "");
});

it("says what would come of the table before anything is changed", () => {
  expect(screen.getByRole("status").textContent).toContain("2 failure modes from 3 rows");
  expect(screen.getByText("2 things to look at")).toBeTruthy();
  expect(screen.getByText(/RPN 150 is not the product of the scores, 168/)).toBeTruthy();
});

it("reads a column as the person says, and asks again what would come of it", async () => {
  await userEvent.selectOptions(readAs("Sorrow"), "severity");
  expect(readings.at(-1)).toEqual({ sheet: 1, columns: ["failure-mode", "severity"] });
});

it("reads nothing twice: what a column is chosen for is taken from the other", async () => {
  await userEvent.selectOptions(readAs("Sorrow"), "failure-mode");
  expect(readings.at(-1)).toEqual({ sheet: 1, columns: [null, "failure-mode"] });
});

it("reads another sheet by its own header", async () => {
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Sheet" }), "Cover");
  expect(readings.at(-1)).toEqual({ sheet: 0, columns: null });
});

it("imports as it is shown, and reports what became of it", async () => {
  const change = {
    revision: 2,
    diff: [],
    scene: null,
    undo: { undo: null, redo: null },
    notices: [],
  };
  const imported = vi
    .spyOn(host, "importSheet")
    .mockResolvedValue({ change, summary: PREVIEW.summary, placed: 1 });
  await userEvent.click(screen.getByRole("button", { name: "Import" }));
  expect(imported.mock.calls[0]?.[3]).toEqual({ sheet: 1, columns: ["failure-mode", null] });
  await waitFor(() =>
    expect(screen.getByRole("status").textContent).toContain("One of them is on its card."),
  );
  expect(screen.getByText(/Undo takes all of it back/)).toBeTruthy();
});
