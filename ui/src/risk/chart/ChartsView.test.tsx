import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { showProject } from "../../document";
import { type ChartPlace, type DrawnChart, host } from "../../host";
import { ChartsView } from "./ChartsView";
import { useCharts } from "./store";

const target = (label: string, y: number) => ({ x: 0, y, width: 960, height: 27, label });
const places: ChartPlace[] = [
  { place: "row", failureMode: "noise", cause: "bar" },
  { place: "row", failureMode: "twice", cause: null },
];
const drawn: DrawnChart = {
  chart: {
    title: "Pareto chart: RPN",
    summary: "1 of 2 make up 80 % of the total of 400.",
    width: 960,
    height: 200,
    boxes: [],
    strokes: [],
    glyphs: [],
    texts: [],
    targets: [target("Noise: 336, 84 %", 0), target("Sold twice: 64, 100 %", 27)],
    table: {
      heads: ["What can fail", "RPN", "Share so far"],
      rows: [
        ["Noise", "336", "84 %"],
        ["Sold twice", "64", "100 %"],
      ],
    },
  },
  places,
};

let opened: ChartPlace[];

beforeEach(async () => {
  opened = [];
  useCharts.setState(useCharts.getInitialState(), true);
  const undo = { undo: null, redo: null };
  showProject({
    document: 1,
    path: "",
    readOnly: null,
    records: [],
    revision: 1,
    undo,
    notices: [],
  });
  vi.spyOn(host, "chart").mockResolvedValue(drawn);
  render(<ChartsView onOpen={(place) => opened.push(place)} />);
  await screen.findByRole("figure");
});

it("opens the rows behind a bar by the keyboard as by the pointer", async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Noise: 336, 84 %" }));
  screen.getByRole("button", { name: "Sold twice: 64, 100 %" }).focus();
  await user.keyboard("{Enter}");
  expect(opened).toEqual(places);
});

it("says what it shows, and gives its numbers as a table", () => {
  expect(screen.getByRole("img").getAttribute("aria-label")).toContain("1 of 2 make up 80 %");
  const heads = screen.getAllByRole("columnheader", { hidden: true });
  expect(heads.map((head) => head.textContent)).toEqual(drawn.chart.table.heads);
  expect(screen.getByRole("cell", { name: "336", hidden: true })).toBeTruthy();
});

it("asks for the chart that is chosen", async () => {
  const user = userEvent.setup();
  await user.selectOptions(screen.getByLabelText("Measure"), "S × O");
  const question = { chart: "pareto", by: "measure", measure: "criticality" };
  await waitFor(() => expect(host.chart).toHaveBeenLastCalledWith(1, question, "en"));
  await user.click(screen.getByRole("radio", { name: "Risk matrix" }));
  await waitFor(() => expect(host.chart).toHaveBeenLastCalledWith(1, { chart: "matrix" }, "en"));
});

it("copies the chart as a picture", async () => {
  const user = userEvent.setup();
  const written: string[] = [];
  vi.stubGlobal(
    "ClipboardItem",
    class {
      constructor(readonly parts: Record<string, Promise<Blob>>) {}
    },
  );
  vi.spyOn(host, "chartPicture").mockResolvedValue(btoa("a picture"));
  vi.spyOn(navigator.clipboard, "write").mockImplementation(async ([item]) => {
    const { parts } = item as unknown as { parts: Record<string, Promise<Blob>> };
    for (const [type, part] of Object.entries(parts)) written.push(type, await (await part).text());
  });
  await user.click(screen.getByRole("button", { name: "Copy picture" }));
  await waitFor(() => expect(written).toEqual(["image/png", "a picture"]));
});
