import { beforeEach, expect, it, vi } from "vitest";

import { showProject } from "../document";
import { host } from "../host";
import { enterProject } from "./navigation";
import { isRailShown, toggleRail } from "./rail";
import { newRecord } from "../../test/records";
import { useSettings } from "./settings";

/** Opens a project with so many maps. */
function open(maps: number): void {
  showProject({
    document: 1,
    path: "/Hotel.sightline",
    readOnly: null,
    records: ["a", "b", "c"].slice(0, maps).map((rank) => newRecord("map", { id: rank, rank })),
    revision: 0,
    undo: { undo: null, redo: null },
    notices: [],
  });
  enterProject();
}

beforeEach(() => {
  vi.spyOn(host, "saveSettings").mockResolvedValue(null);
  useSettings.setState(useSettings.getInitialState(), true);
});

it("is folded where there is one map, and the map has its room", () => {
  open(1);
  expect(isRailShown()).toBe(false);
});

it("is unfolded where there are several", () => {
  open(2);
  expect(isRailShown()).toBe(true);
});

it("is unfolded for one map when the person asks for it, until the next project", () => {
  open(1);
  toggleRail();
  expect(isRailShown()).toBe(true);
  open(1);
  expect(isRailShown()).toBe(false);
});

it("stays folded in every project where the person has folded it", () => {
  open(2);
  toggleRail();
  expect(isRailShown()).toBe(false);
  open(3);
  expect(isRailShown()).toBe(false);
  toggleRail();
  expect(isRailShown()).toBe(true);
});
