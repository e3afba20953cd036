import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { changeSelection, type Focus, selectOnly, useSelection } from "../canvas/selection";
import { host, HostError, type KeptImage, type Operation } from "../host";
import { useNotices } from "../notices";
import { canShowImage, dropImages, pasteImages, removeImage } from "./images";

let performed: Operation[];
let imported: { name: string; data: string }[];

beforeEach(() => {
  imported = [];
  vi.spyOn(host, "importImage").mockImplementation((_, name, data) => {
    imported.push({ name, data });
    return name.startsWith("broken")
      ? Promise.reject(
          new HostError({ code: "imageUnreadable", details: { file: name, format: "PNG" } }),
        )
      : Promise.resolve(kept(name));
  });
  performed = openDrawing({
    phases: { Stay: ["Arrive", "Sleep"] },
    lanes: { Customer: "customer-actions", Feeling: "emotion" },
    cards: { "Customer/Arrive": ["park"] },
  });
});

afterEach(() => useNotices.setState({ notices: [] }));

const kept = (name: string): KeptImage => ({
  title: name,
  mediaType: "image/png",
  width: 40,
  height: 30,
  digest: `digest of ${name}`,
});

const picture = (name: string) => new File(["bytes"], name, { type: "image/png" });
const files = (...those: File[]) => ({ files: those as unknown as FileList });
const go = (focus: Focus) => changeSelection(() => selectOnly(focus));
const onCard = () => go({ type: "card", card: "park" });
const inCell = (lane = "Customer") => go({ type: "cell", lane, step: "Sleep" });

it("puts a pasted picture onto the focused card", async () => {
  onCard();
  expect(pasteImages(files(picture("image.png")))).toBe(true);
  await vi.waitFor(() => expect(performed).toHaveLength(1));
  expect(performed[0]).toMatchObject({ operation: "setCardImage", card: "park" });
  expect(imported, "a browser calls every pasted picture the same").toEqual([
    { name: "Pasted picture", data: btoa("bytes") },
  ]);
});

it("makes a card for a picture in an empty cell, and takes both back in one step", async () => {
  const apply = vi.spyOn(host, "apply");
  inCell();
  pasteImages(files(picture("image.png")));
  await vi.waitFor(() => expect(performed).toHaveLength(2));
  const [added, shown] = performed;
  expect(added).toMatchObject({ operation: "addCard", lane: "Customer", step: "Sleep", text: "" });
  const card = added?.operation === "addCard" ? added.id : undefined;
  expect(shown).toMatchObject({ operation: "setCardImage", card });
  const gestures = apply.mock.calls.map(([, , gesture]) => gesture);
  expect(new Set(gestures).size, "one step of undo").toBe(1);
  expect(gestures[0]).not.toBeNull();
});

it("gives every further picture a card of its own, and goes on after one that is refused", async () => {
  await dropImages([picture("lobby.png"), picture("broken.png"), picture("key.png")], {
    type: "card",
    card: "park",
  });
  expect(performed.map(({ operation }) => operation)).toEqual([
    "setCardImage",
    "addCard",
    "setCardImage",
  ]);
  const { notices } = useNotices.getState();
  expect(
    notices.map((notice) => notice.message),
    "the refused one is told",
  ).toEqual(["error.imageUnreadable"]);
  expect(notices[0]?.values()).toMatchObject({ file: "broken.png" });
  expect(useSelection.getState().cards.size, "what came is selected").toBe(1);
});

it("reads no file that is too large to be taken", async () => {
  const huge = picture("wall.png");
  Object.defineProperty(huge, "size", { value: 33 * 1024 * 1024 });
  onCard();
  await dropImages([huge], { type: "card", card: "park" });
  expect(imported).toEqual([]);
  expect(useNotices.getState().notices[0]?.message).toBe("error.imageTooLarge");
});

it("leaves text in the clipboard to others", () => {
  onCard();
  expect(pasteImages(files(new File(["words"], "words.txt", { type: "text/plain" })))).toBe(false);
  expect(pasteImages(files())).toBe(false);
});

it("puts no picture where a lane draws values", async () => {
  inCell("Feeling");
  expect(canShowImage()).toBe(false);
  pasteImages(files(picture("image.png")));
  await Promise.resolve();
  expect(imported).toEqual([]);
  inCell();
  expect(canShowImage()).toBe(true);
});

it("takes a picture off its card", async () => {
  onCard();
  removeImage();
  await vi.waitFor(() => expect(performed).toHaveLength(1));
  expect(performed[0]).toEqual({ operation: "setCardImage", card: "park", image: null });
});
