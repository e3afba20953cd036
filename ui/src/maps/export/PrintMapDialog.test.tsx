import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { openDrawing } from "../../../test/open-drawing";
import { host, HostError } from "../../host";
import { useNotices } from "../../notices";
import { useNavigation } from "../../session/navigation";
import { showOverlay, useOverlay } from "../../session/overlay";
import { useSettings } from "../../session/settings";
import { PrintMapDialog } from "./PrintMapDialog";

const settings = useSettings.getState();

beforeEach(() => {
  openDrawing({ phases: {}, lanes: [] });
  useNavigation.setState({ map: "stay" });
  useSettings.setState(settings);
  vi.spyOn(host, "saveSettings").mockResolvedValue(null);
  vi.spyOn(host, "exportProgress").mockResolvedValue(40);
  showOverlay("printMap");
});

afterEach(() => {
  useNotices.setState({ notices: [] });
  vi.restoreAllMocks();
});

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

it("prints on the paper that is chosen, and leaves when the pages are open", async () => {
  const printed = vi.spyOn(host, "printMap").mockResolvedValue(null);
  render(<PrintMapDialog />);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Paper" }), "A3");
  await press("Print…");
  const [, map, options] = printed.mock.calls[0] ?? [];
  expect(map).toBe("stay");
  expect(options).toMatchObject({ paper: { type: "named", size: "a3" } });
  expect(useOverlay.getState().overlay).toBeNull();
  expect(useNotices.getState().notices.map(({ message }) => message)).toEqual(["mapPrint.opened"]);
});

it("prints again as before by Enter alone", async () => {
  const printed = vi.spyOn(host, "printMap").mockResolvedValue(null);
  render(<PrintMapDialog />);
  await userEvent.keyboard("{Enter}");
  expect(printed).toHaveBeenCalledOnce();
});

it("stays, and names the way out, where no program opens the pages", async () => {
  const nobody = new HostError({ code: "noProgramToPrint", details: { reason: "" } });
  vi.spyOn(host, "printMap").mockRejectedValue(nobody);
  render(<PrintMapDialog />);
  await press("Print…");
  expect(useNotices.getState().notices.map(({ message }) => message)).toEqual([
    "error.noProgramToPrint",
  ]);
  expect(useOverlay.getState().overlay).toBe("printMap");
});
