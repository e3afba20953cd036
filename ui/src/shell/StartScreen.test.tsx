import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { closeProject, useDocument } from "../document";
import { host, HostError, type OpenedProject, type StartState } from "../host";
import { speak } from "../i18n";
import { useNotices } from "../notices";
import { useSettings } from "../session/settings";
import { Notices } from "./Notices";
import { Overlays } from "./Overlays";
import { StartScreen } from "./StartScreen";

const start: StartState = {
  version: "0.1.0",
  settings: {
    language: null,
    theme: "light",
    heat: "off",
    railOpen: true,
    inspectorOpen: true,
    minimapOpen: true,
    legendOpen: true,
    mapExport: useSettings.getState().mapExport,
    person: "",
  },
  systemLanguage: "en",
  recent: [
    { path: "/s/Hotel.sightline", title: "Hotel", openedAt: "2026-11-21T14:02:00Z", exists: true },
    {
      path: "/s/Clinic.sightline",
      title: "Clinic",
      openedAt: "2026-10-02T09:12:00Z",
      exists: false,
    },
  ],
  samples: ["hotel", "repair"],
  openAtStart: null,
  projectsFolder: "/s",
  notices: [],
};

const opened: OpenedProject = {
  document: 7,
  path: "/s/Hotel.sightline",
  readOnly: null,
  records: [],
  revision: 1,
  undo: { undo: null, redo: null },
  notices: [],
};

beforeEach(async () => {
  useNotices.setState({ notices: [] });
  vi.spyOn(host, "start").mockResolvedValue(start);
  vi.spyOn(host, "closeProject").mockResolvedValue(null);
  await closeProject();
  render(
    <>
      <StartScreen />
      <Overlays />
      <Notices />
    </>,
  );
  await screen.findByText("Hotel");
});

const button = (name: RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });
const isOpen = () => useDocument.getState().document === opened.document;

it("begins a new service with one key, in the language that is spoken", async () => {
  const create = vi.spyOn(host, "createProject").mockResolvedValue(opened);
  expect(document.activeElement, "Enter begins at once").toBe(button(/New service/));
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(isOpen()).toBe(true));
  expect(create).toHaveBeenCalledWith("en", "blueprint", "as-is");
});

it("begins a new service with another map, as it shall be, where that is chosen", async () => {
  const create = vi.spyOn(host, "createProject").mockResolvedValue(opened);
  await userEvent.click(screen.getByText("Begin with another map…"));
  expect(document.activeElement?.textContent, "Enter takes the first").toMatch(/^Blueprint/);
  await userEvent.click(screen.getByLabelText("To-be"));
  await userEvent.click(screen.getByText("Journey map"));
  await waitFor(() => expect(isOpen()).toBe(true));
  expect(create).toHaveBeenCalledWith("en", "journey", "to-be");
});

it("opens a recent file, and offers none that is gone", async () => {
  const open = vi.spyOn(host, "openProject").mockResolvedValue(opened);
  expect(button(/Clinic/).disabled).toBe(true);
  await userEvent.click(button(/Hotel\.sightline/));
  await waitFor(() => expect(isOpen()).toBe(true));
  expect(open).toHaveBeenCalledWith("/s/Hotel.sightline");
});

it("asks for the path where there is no file dialog", async () => {
  vi.spyOn(host, "chooseProject").mockRejectedValue(
    new HostError({ code: "noDialogs", details: {} }),
  );
  const open = vi.spyOn(host, "openProject").mockResolvedValue(opened);
  await userEvent.click(button(/Open…/));
  await userEvent.type(await screen.findByRole("textbox"), "/x.sightline{Enter}");
  await waitFor(() => expect(open).toHaveBeenCalledWith("/x.sightline"));
});

it("offers to recover a damaged file instead of leaving the person with a refusal", async () => {
  vi.spyOn(host, "openProject").mockRejectedValue(
    new HostError({
      code: "damaged",
      details: { file: "Hotel.sightline", path: "/s/Hotel.sightline" },
    }),
  );
  const recover = vi.spyOn(host, "recoverProject").mockResolvedValue(opened);
  await userEvent.click(button(/Hotel\.sightline/));
  await userEvent.click(await screen.findByRole("button", { name: "Recover what is readable" }));
  await waitFor(() => expect(isOpen()).toBe(true));
  expect(recover).toHaveBeenCalledWith("/s/Hotel.sightline");
});

it("says the same in Chinese at once when the language is switched", async () => {
  speak("zh-CN");
  expect(await screen.findByRole("button", { name: "新建服务" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("zh-CN");
  speak("en");
});
