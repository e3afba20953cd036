import { createEvent, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { newRecord, newRow } from "../../test/records";
import { openDrawing } from "../../test/open-drawing";
import { mirror } from "../document";
import { host, type KeptImage, type Operation, type ReadOnlyReason } from "../host";
import { revealPersona } from "../session/navigation";
import { PersonasView } from "./PersonasView";

const kept: KeptImage = {
  title: "ana",
  mediaType: "image/png",
  width: 4,
  height: 3,
  digest: "digest-of-ana",
};

let performed: Operation[];

/** Opens the sheet of a persona, who has a picture or none. */
function openSheet(image: string | null, readOnly: ReadOnlyReason | null = null): void {
  performed = openDrawing({ phases: {}, lanes: [] }, readOnly);
  mirror().apply([
    { before: null, after: newRecord("image", { id: "image", digest: kept.digest }) },
    {
      before: null,
      after: { table: "persona", row: newRow("persona", { id: "ana", name: "Ana Costa", image }) },
    },
  ]);
  revealPersona("ana");
  render(<PersonasView />);
}

const picture = () => new File(["bytes"], "ana.png", { type: "image/png" });
const portrait = () => screen.getByRole("button", { name: /Choose picture/ });
const clipboard = (...types: string[]) => ({ files: [picture()], types });

beforeEach(() => {
  vi.spyOn(host, "importImage").mockResolvedValue(kept);
});

const shown = { operation: "setPortrait", persona: "ana", image: kept };

it("shows the picture with words for those who cannot see it", () => {
  openSheet("image");
  const [image] = screen.getAllByRole<HTMLImageElement>("img", { name: "Portrait of Ana Costa" });
  expect(image?.src).toContain(kept.digest);
});

it("stands in with the initials where there is no picture", () => {
  openSheet(null);
  expect(screen.queryByRole("img")).toBeNull();
  expect(portrait().textContent).toContain("AC");
});

it("shows a picture that is pasted anywhere on the sheet", async () => {
  openSheet(null);
  fireEvent.paste(screen.getByRole("article"), { clipboardData: clipboard("Files") });
  await waitFor(() => expect(performed).toEqual([shown]));
});

it("leaves text to the field that it is pasted into, even with a picture of it beside it", async () => {
  openSheet(null);
  const name = screen.getByRole("textbox", { name: "Name" });
  const paste = createEvent.paste(name, { clipboardData: clipboard("text/plain", "Files") });
  fireEvent(name, paste);
  await Promise.resolve();
  expect(paste.defaultPrevented).toBe(false);
  expect(performed).toEqual([]);
});

it("shows a picture that is dropped onto the portrait", async () => {
  openSheet(null);
  fireEvent.drop(portrait(), { dataTransfer: clipboard("Files") });
  await waitFor(() => expect(performed).toEqual([shown]));
});

it("takes the picture away by key and from the menu", async () => {
  openSheet("image");
  portrait().focus();
  await userEvent.keyboard("{Delete}");
  await userEvent.click(screen.getByRole("button", { name: "What can be done with the portrait" }));
  await userEvent.click(screen.getByRole("menuitem", { name: /Remove picture/ }));
  const removed = { operation: "setPortrait", persona: "ana", image: null };
  expect(performed).toEqual([removed, removed]);
});

it("offers nothing to change in a file that can only be read", () => {
  openSheet("image", "file");
  expect(screen.queryByRole("button", { name: /Choose picture/ })).toBeNull();
  fireEvent.paste(screen.getByRole("article"), { clipboardData: clipboard("Files") });
  expect(host.importImage).not.toHaveBeenCalled();
});
