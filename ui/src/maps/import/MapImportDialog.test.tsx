import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { openDrawing } from "../../../test/open-drawing";
import { host, type MapPreview, type MapReading } from "../../host";
import { useNavigation } from "../../session/navigation";
import { closeOverlay, useOverlay } from "../../session/overlay";
import { MapDrop } from "./MapDrop";
import { forgetMapFile, openMapFile } from "./mapFile";
import { MapImportDialog } from "./MapImportDialog";

const PREVIEW: MapPreview = {
  format: "table",
  parts: ["Cover", "Blueprint"],
  part: 1,
  title: "Overnight stay",
  lanes: [
    { title: "Guest", kind: "customer-actions", cards: 3, sample: "Walks in" },
    { title: "Night desk", kind: "cards", cards: 1, sample: "" },
  ],
  steps: ["Arrive", "Leave"],
  personas: [],
  summary: {
    lanes: 2,
    phases: 1,
    steps: 2,
    cards: 4,
    links: 0,
    findings: [
      { kind: "laneUnknown", row: 4, line: null, said: "Night desk", instead: "cards" },
      { kind: "lineLeftOut", row: null, line: 7, said: "so what", instead: "" },
    ],
    moreFindings: 0,
  },
};

let readings: MapReading[];

beforeEach(() => {
  openDrawing({ phases: {}, lanes: [] });
  readings = [];
  vi.spyOn(host, "previewMap").mockImplementation((_name, _data, reading) => {
    readings.push(reading);
    return Promise.resolve(PREVIEW);
  });
});

afterEach(() => {
  forgetMapFile();
  closeOverlay();
  vi.restoreAllMocks();
});

async function open(): Promise<void> {
  await openMapFile(new File(["any bytes"], "hotel.xlsx"));
  render(<MapImportDialog />);
}

const kindOf = (lane: string) => screen.getByRole("combobox", { name: `What “${lane}” holds` });

it("says what would come of the file, and what is left out, before anything is changed", async () => {
  await open();
  expect(screen.getByRole("status").textContent).toContain("2 lanes, 2 steps, 4 cards");
  expect(screen.getByText(/becomes a lane of the kind Cards/)).toBeTruthy();
  expect(screen.getByText("Line 7:")).toBeTruthy();
  const row = within(screen.getByRole("row", { name: /Guest/ }));
  expect(row.getByText("Walks in")).toBeTruthy();
});

it("takes a lane as the person says, and asks again what would come of it", async () => {
  await open();
  await userEvent.selectOptions(kindOf("Night desk"), "frontstage");
  expect(readings.at(-1)?.kinds).toEqual(["customer-actions", "frontstage"]);
});

it("reads another sheet, and each line as a card, where that is chosen", async () => {
  await open();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Sheet or page" }), "Cover");
  expect(readings.at(-1)).toEqual({ part: 0, kinds: null, linesApart: false });
  const lines = screen.getByRole("combobox", { name: "Lines within a cell" });
  await userEvent.selectOptions(lines, "Each line is a card");
  expect(readings.at(-1)?.linesApart).toBe(true);
});

it("imports as it is shown, and comes to the new map", async () => {
  const change = {
    revision: 2,
    diff: [],
    scene: null,
    undo: { undo: null, redo: null },
    notices: [],
  };
  const imported = vi
    .spyOn(host, "importMap")
    .mockResolvedValue({ change, map: "new", summary: PREVIEW.summary });
  await open();
  await userEvent.click(screen.getByRole("button", { name: "Import" }));
  expect(imported.mock.calls[0]?.[1]).toBe("hotel.xlsx");
  await waitFor(() => expect(useOverlay.getState().overlay, "the dialog is done").toBeNull());
  expect(useNavigation.getState().map).toBe("new");
});

it("takes a file that is dropped and can hold a map, and no other", async () => {
  render(
    <MapDrop>
      <p>anywhere</p>
    </MapDrop>,
  );
  const drop = (name: string) =>
    fireEvent.drop(screen.getByText("anywhere"), {
      dataTransfer: { files: [new File(["bytes"], name)], types: ["Files"] },
    });
  drop("portrait.png");
  drop("stay.drawio");
  await waitFor(() => expect(useOverlay.getState().overlay).toBe("importMap"));
  expect(readings, "the picture is none").toHaveLength(1);
});
