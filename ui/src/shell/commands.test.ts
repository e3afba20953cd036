import { fireEvent } from "@testing-library/dom";
import { beforeEach, expect, it, vi } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { registerCommands, watchKeys } from "../commands";
import { host } from "../host";
import { showView } from "../session/navigation";
import { useSettings } from "../session/settings";
import { shellCommands } from "./commands";

beforeEach(() => {
  vi.spyOn(host, "saveSettings").mockResolvedValue(null);
  useSettings.setState(useSettings.getInitialState(), true);
  openDrawing({ phases: { Stay: ["Arrive"] }, lanes: ["Frontstage"] });
  const stops = [registerCommands(shellCommands), watchKeys(window)];
  return () => stops.forEach((stop) => stop());
});

const pressMinimapKeys = () =>
  fireEvent.keyDown(document.body, { key: "M", ctrlKey: true, shiftKey: true });

/** What was last kept for this computer. */
const lastSaved = () => vi.mocked(host.saveSettings).mock.lastCall?.[0];

it("hides the minimap and shows it again, also for the next start", () => {
  pressMinimapKeys();
  expect(lastSaved()).toMatchObject({ minimapOpen: false });
  pressMinimapKeys();
  expect(lastSaved()).toMatchObject({ minimapOpen: true });
});

it("leaves the minimap as it is while the risks are looked at", () => {
  showView("risks");
  pressMinimapKeys();
  expect(lastSaved()).toBeUndefined();
});
