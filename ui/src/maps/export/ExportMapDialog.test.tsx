import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { openDrawing } from "../../../test/open-drawing";
import { host, HostError, type MapExportOptions } from "../../host";
import { useNotices } from "../../notices";
import { useNavigation } from "../../session/navigation";
import { useSettings } from "../../session/settings";
import { ExportMapDialog } from "./ExportMapDialog";

const settings = useSettings.getState();
let saved: MapExportOptions | undefined;

beforeEach(() => {
  openDrawing({ phases: {}, lanes: [] });
  useNavigation.setState({ map: "stay" });
  useSettings.setState(settings);
  saved = undefined;
  vi.spyOn(host, "saveSettings").mockImplementation((chosen) => {
    saved = chosen.mapExport;
    return Promise.resolve(null);
  });
  vi.spyOn(host, "exportProgress").mockResolvedValue(40);
});

afterEach(() => {
  useNotices.setState({ notices: [] });
  vi.restoreAllMocks();
});

const choice = (name: string) => screen.getByRole("combobox", { name });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

it("asks for a poster and its size, and remembers both for this computer", async () => {
  const exported = vi.spyOn(host, "exportMap").mockResolvedValue("/s/stay.pdf");
  render(<ExportMapDialog />);
  expect(screen.queryByRole("combobox", { name: "Size of the poster" })).toBeNull();
  await userEvent.selectOptions(choice("Pages"), "Poster from several sheets");
  await userEvent.selectOptions(choice("Size of the poster"), "A0");
  await userEvent.selectOptions(choice("Paper"), "A3");
  await userEvent.click(screen.getByRole("checkbox", { name: "Legend" }));
  await press("Export…");
  const options = exported.mock.calls[0]?.[3];
  expect(options).toMatchObject({
    form: "pdf",
    pages: { type: "poster", size: "a0" },
    paper: { type: "named", size: "a3" },
    legend: false,
  });
  expect(saved).toEqual(options);
});

it("asks only what a form has a use for", async () => {
  render(<ExportMapDialog />);
  await userEvent.click(screen.getByRole("radio", { name: "PNG" }));
  expect(screen.queryByRole("combobox", { name: "Paper" })).toBeNull();
  await userEvent.selectOptions(choice("Scale"), "400 %");
  await userEvent.click(screen.getByRole("checkbox", { name: "Transparent ground" }));
  expect(saved).toMatchObject({ form: "png", scale: 400, transparent: true });
  await userEvent.click(screen.getByRole("radio", { name: "PPTX" }));
  expect(screen.queryByRole("checkbox", { name: "Transparent ground" })).toBeNull();
  await userEvent.selectOptions(choice("Slides"), "Whole map on one slide");
  expect(saved).toMatchObject({ form: "pptx", slides: "one" });
});

it("shows how far an export has come, and gives it up", async () => {
  let refuse: (problem: HostError) => void = () => undefined;
  vi.spyOn(host, "exportMap").mockReturnValue(
    new Promise((_done, failed) => {
      refuse = failed;
    }),
  );
  const givenUp = vi.spyOn(host, "giveUpExport").mockImplementation(() => {
    refuse(new HostError({ code: "givenUp", details: {} }));
    return Promise.resolve(null);
  });
  render(<ExportMapDialog />);
  await press("Export…");
  await waitFor(() => {
    expect(screen.getByRole("progressbar", { name: "Writing the map" })).toHaveProperty(
      "value",
      40,
    );
  });
  expect(screen.getByRole("radio", { name: "SVG" }).closest("fieldset")).toHaveProperty(
    "disabled",
    true,
  );
  await press("Cancel the export");
  expect(givenUp).toHaveBeenCalledOnce();
  await screen.findByRole("button", { name: "Export…" });
  expect(useNotices.getState().notices.map(({ message }) => message)).toEqual([
    "mapExport.cancelled",
  ]);
});
