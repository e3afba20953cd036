// Which window a file is opened in.

import { beforeEach, expect, it, vi } from "vitest";

import { closeProject, showProject, useDocument } from "../document";
import { host, HostError, type OpenedProject } from "../host";
import { openAtStart, openProject } from "./project";

const opened = (document: number): OpenedProject => ({
  document,
  path: `/s/${document}.sightline`,
  readOnly: null,
  records: [],
  revision: 1,
  undo: { undo: null, redo: null },
  notices: [],
});

const refused = (code: "noWindows" | "shownElsewhere") => new HostError({ code, details: {} });
const shown = () => useDocument.getState().document;

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(host, "closeProject").mockResolvedValue(null);
  await closeProject();
});

it("opens a file from the start screen in the same window", async () => {
  const window = vi.spyOn(host, "openWindow").mockResolvedValue(null);
  vi.spyOn(host, "openProject").mockResolvedValue(opened(2));
  await openProject("/s/2.sightline");
  expect(shown()).toBe(2);
  expect(window).not.toHaveBeenCalled();
});

it("opens a file beside an open project in a window of its own", async () => {
  showProject(opened(1));
  const window = vi.spyOn(host, "openWindow").mockResolvedValue(null);
  await openProject("/s/2.sightline");
  expect(window).toHaveBeenCalledWith({ kind: "project", path: "/s/2.sightline" });
  expect(shown(), "the open project stays").toBe(1);
});

it("takes the place of the open project where the shell has one window only", async () => {
  showProject(opened(1));
  vi.spyOn(host, "openWindow").mockRejectedValue(refused("noWindows"));
  vi.spyOn(host, "openProject").mockResolvedValue(opened(2));
  await openProject("/s/2.sightline");
  expect(shown()).toBe(2);
});

it("closes a window that was made for a file which another one shows by now", async () => {
  vi.spyOn(host, "openProject").mockRejectedValue(refused("shownElsewhere"));
  const close = vi.spyOn(host, "closeWindow").mockResolvedValue(null);
  await openAtStart({ kind: "project", path: "/s/1.sightline" });
  expect(close).toHaveBeenCalled();
});
