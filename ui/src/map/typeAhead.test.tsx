// What is typed on the map faster than a slow disk answers does what it does when every answer is awaited.

import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { MAP } from "../../test/drawn-map";
import { openOnSlowDisk, SLOW } from "../../test/slow-disk";
import { changeSelection, selectOnly, useSelection, type Focus } from "../canvas/selection";
import { useRegisteredCommands, watchKeys } from "../commands";
import { mirror, useDocument } from "../document";
import { host } from "../host";
import { useLanguage } from "../i18n";
import { watchComposition } from "../input";
import { useNotices } from "../notices";
import { shellCommands } from "../shell/commands";
import { mapElement } from "./focusMap";
import { Inspector } from "./inspector/Inspector";
import { MapView } from "./MapView";

let stops: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  useNotices.setState({ notices: [] });
  useLanguage.setState({ language: "en" });
  stops = [watchComposition(window), watchKeys(window)];
});
afterEach(async () => {
  await settle();
  stops.forEach((stop) => stop());
  vi.useRealTimers();
});

function Page() {
  useRegisteredCommands(shellCommands);
  return (
    <>
      <MapView map={MAP} />
      <Inspector map={MAP} />
    </>
  );
}

/** Shows a map of two lanes and three steps with the focus on a place. */
async function show(place: Focus, cards: Record<string, readonly string[]> = {}): Promise<void> {
  openOnSlowDisk({
    phases: { Stay: ["Arrive", "Sleep", "Leave"] },
    lanes: ["Customer", "Staff"],
    cards,
  });
  render(<Page />);
  await settle();
  goTo(place);
}

function goTo(place: Focus): void {
  act(() => {
    changeSelection(() => selectOnly(place));
    mapElement()?.focus();
  });
}

const arrival: Focus = { type: "cell", lane: "Customer", step: "Arrive" };
const card = (id: string): Focus => ({ type: "card", card: id });

const focus = () => useSelection.getState().focus;
const textsIn = (lane: string, step: string) =>
  mirror()
    .cardsOfCell(lane, step)
    .map(({ text }) => text);
const waitPoints = () =>
  [...mirror().all("card")].filter((card) => card.waitPoint).map(({ id }) => id);
const steps = () =>
  mirror()
    .stepsOfMap(MAP)
    .map(({ title }) => title);
const problems = () => useNotices.getState().notices.filter(({ kind }) => kind === "problem");

const passTime = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
/** Until everything is acknowledged. */
const settle = () => passTime(50 * SLOW);

/** Named keys one after the other, each 10 ms after the one before. */
async function keys(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    act(() => press(name));
    await passTime(10);
  }
}

/** It takes longer to type than the disk takes to answer. */
const LONG = "no space for a second car, and none in the street";

/** A text letter by letter, as quickly. */
const type = (text: string): Promise<void> => keys(...Array.from(text));

/** A key as a browser has it: told to the page and, where the page leaves it alone, typed. */
function press(name: string): void {
  const modifiers = name.split("+");
  const key = modifiers.pop() ?? "";
  const place = document.activeElement ?? document.body;
  const unused = fireEvent.keyDown(place, {
    key,
    ctrlKey: modifiers.includes("Control"),
    altKey: modifiers.includes("Alt"),
    shiftKey: modifiers.includes("Shift"),
  });
  if (unused && key.length === 1 && place instanceof HTMLTextAreaElement) {
    fireEvent.input(place, { target: { value: place.value + key } });
  }
}

/** A word of an input method; `meanwhile` runs before its candidate is taken. */
async function compose(word: string, meanwhile: () => Promise<void> = () => passTime(10)) {
  const place = document.activeElement as HTMLTextAreaElement;
  fireEvent.keyDown(place, { key: "n", keyCode: 229 });
  fireEvent.compositionStart(place);
  fireEvent.input(place, { target: { value: `${place.value}ni` } });
  await meanwhile();
  fireEvent.input(place, { target: { value: place.value.replace("ni", word) } });
  fireEvent.compositionEnd(place);
  await passTime(10);
}

/** The clipboard of the system, as events carry it. */
function clipboard() {
  const entries = new Map<string, string>();
  return {
    setData: (format: string, data: string) => entries.set(format, data),
    getData: (format: string) => entries.get(format) ?? "",
  };
}

it("waits for the map that comes into view, and acts on that", async () => {
  await show(card("park"), { "Customer/Arrive": ["park"] });
  const scene = await host.viewMap(1, MAP, "zh-CN");
  const layingOut = new Promise<typeof scene>((resolve) => setTimeout(() => resolve(scene), SLOW));
  vi.spyOn(host, "viewMap").mockReturnValue(layingOut);
  act(() => useLanguage.setState({ language: "zh-CN" }));
  await keys("w");
  expect(useDocument.getState().pending, "nothing is asked of a map that is not there").toBe(0);
  await settle();
  expect(waitPoints()).toEqual(["park"]);
});

describe("cards in a row", () => {
  it("are written whole, each after Enter on the one before", async () => {
    await show(arrival);
    await type("park");
    await keys("Enter");
    await type("walk in");
    await keys("Enter");
    await type("ring");
    await keys("Enter");
    expect(useDocument.getState().pending, "no answer was waited for").toBe(3);
    await settle();
    expect(textsIn("Customer", "Arrive")).toEqual(["park", "walk in", "ring"]);
  });

  it("end with a second Enter, and an arrow then leads to the last of them", async () => {
    await show(arrival);
    await type("park");
    await keys("Enter", "Enter", "ArrowUp", "w");
    await settle();
    expect(focus()).toEqual(card("park"));
    expect(waitPoints(), "the key after it acts there").toEqual(["park"]);
  });

  it("are walked past at once: the arrow after Enter goes on from the new card", async () => {
    await show(arrival, { "Customer/Sleep": ["shower", "sleep"] });
    await type("park");
    await keys("Enter", "ArrowRight");
    await settle();
    expect(focus()).toEqual(card("sleep"));
  });
});

describe("Tab after a new card", () => {
  it("leads to the next cell, where the letters that follow are written", async () => {
    await show(arrival);
    await type("park");
    await keys("Tab");
    await type("sleep well");
    await keys("Tab");
    await type("pay");
    await keys("Enter", "Escape");
    await settle();
    expect(textsIn("Customer", "Arrive")).toEqual(["park"]);
    expect(textsIn("Customer", "Sleep")).toEqual(["sleep well"]);
    expect(textsIn("Customer", "Leave")).toEqual(["pay"]);
  });

  it("leads back to it with Shift, and the next key marks it", async () => {
    await show(arrival);
    await type("park");
    await keys("Tab", "Shift+Tab", "w");
    await settle();
    expect(waitPoints()).toEqual(["park"]);
    expect(textsIn("Customer", "Arrive"), "no card of one letter").toEqual(["park"]);
  });

  it("takes a slip of the fingers back from what waits to be written", async () => {
    await show(arrival);
    await type("park");
    await keys("Tab");
    await type("sleeq");
    await keys("Backspace");
    await type("p");
    await keys("Enter", "Escape");
    await settle();
    expect(textsIn("Customer", "Sleep")).toEqual(["sleep"]);
  });
});

describe("an input method", () => {
  it("composes while the disk is busy, and its word is written where the keys before it lead", async () => {
    await show(arrival);
    await type("park");
    await keys("Tab");
    await compose("你");
    await compose("好");
    await keys("Enter", "Escape");
    await settle();
    expect(textsIn("Customer", "Arrive")).toEqual(["park"]);
    expect(textsIn("Customer", "Sleep")).toEqual(["你好"]);
  });

  it("is left in peace when the disk answers in the middle of a word", async () => {
    await show(arrival);
    await type("park");
    await keys("Tab", "Enter");
    const field = document.activeElement as HTMLTextAreaElement;
    await compose("你", async () => {
      await settle();
      expect(field.value, "it still composes").toBe("ni");
    });
    await keys("Enter", "Escape");
    await settle();
    expect(textsIn("Customer", "Sleep")).toEqual(["你"]);
  });

  it("composes the next card at once, since its place is known", async () => {
    await show(arrival);
    await type("park");
    await keys("Enter");
    await compose("你");
    await keys("Enter", "Escape");
    await settle();
    expect(textsIn("Customer", "Arrive")).toEqual(["park", "你"]);
  });
});

describe("a card", () => {
  it("is opened again with the text that was just written", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    await keys("Enter");
    await type(" the car");
    await keys("Enter", "F2");
    await type(" outside");
    await keys("Enter");
    await settle();
    expect(textsIn("Customer", "Arrive")).toEqual(["park the car outside"]);
  });

  it("becomes a fail point right after it was written", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    await keys("Enter");
    await type(" the car");
    await keys("Enter", "f");
    await type(LONG);
    await keys("Enter");
    await settle();
    expect(mirror().failureModesOfCard("park")).toMatchObject([{ title: LONG }]);
    expect(textsIn("Customer", "Arrive")).toEqual(["park the car"]);
  });

  it("is deleted, and with the next key the one that took its place", async () => {
    await show(card("park"), { "Customer/Arrive": ["park", "walk in", "ring"] });
    await keys("Delete", "Delete");
    await settle();
    expect(textsIn("Customer", "Arrive")).toEqual(["ring"]);
    expect(problems()).toEqual([]);
  });

  it("is carried as far as the arrows say", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    await keys("Alt+ArrowRight", "Alt+ArrowRight", "Alt+ArrowDown");
    await settle();
    expect(textsIn("Staff", "Leave")).toEqual(["park"]);
  });

  it("has a mark no more when its key was pressed twice", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    await keys("w", "w");
    await settle();
    expect(waitPoints()).toEqual([]);
  });

  it("gets a note, whose letters are no commands", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    await keys("w", "n");
    await type(LONG);
    await settle();
    expect(screen.getByLabelText<HTMLTextAreaElement>("Note").value).toBe(LONG);
    expect(waitPoints(), "w was pressed once").toEqual(["park"]);
  });

  it("is copied as it was just written", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    Object.assign(navigator, { clipboard: { writeText: () => Promise.resolve() } });
    const clipboardData = clipboard();
    clipboardData.setData("text/plain", "copied before");
    await keys("Enter");
    await type(" the car");
    await keys("Enter");
    fireEvent.copy(document.activeElement ?? document.body, { clipboardData });
    await keys("ArrowRight");
    fireEvent.paste(document.activeElement ?? document.body, { clipboardData });
    await settle();
    expect(textsIn("Customer", "Sleep")).toEqual(["park the car"]);
  });
});

describe("Escape instead of a name", () => {
  it("takes the failure mode away again, and the card is no fail point", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    await keys("w");
    await settle();
    await keys("f");
    await type("no sp");
    await keys("Escape");
    await settle();
    expect(mirror().failureModesOfCard("park")).toEqual([]);
    expect(waitPoints(), "what was done before stays").toEqual(["park"]);
    await keys("Control+z");
    await settle();
    expect(waitPoints(), "it left nothing to undo").toEqual([]);
  });

  it("takes back nothing else where the failure mode was refused", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    await keys("w");
    await settle();
    vi.mocked(host.apply).mockRejectedValueOnce(new Error("the disk is full"));
    await keys("f", "Escape");
    await settle();
    expect(waitPoints()).toEqual(["park"]);
  });

  it("takes an inserted step away, and Enter keeps it without a name", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    goTo({ type: "step", step: "Arrive" });
    await keys("Control+Enter", "Enter");
    await settle();
    expect(steps()).toEqual(["Arrive", "Sleep", "Leave", ""]);
    await keys("Control+Enter", "Escape");
    await settle();
    expect(steps()).toEqual(["Arrive", "Sleep", "Leave", ""]);
  });
});

describe("steps in a row", () => {
  it("are written whole, and the arrow leads back to the last of them", async () => {
    await show({ type: "new-step", phase: "Stay" });
    await type("Pay");
    await keys("Enter");
    await type("Rate");
    await keys("Enter", "ArrowLeft", "F2");
    await type(" us");
    await keys("Enter");
    await settle();
    expect(steps()).toEqual(["Arrive", "Sleep", "Leave", "Pay", "Rate us"]);
  });
});

describe("undo", () => {
  it("goes back twice, in the order of what was done", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    await keys("w", "Alt+ArrowRight", "Control+z", "Control+z");
    await settle();
    expect(textsIn("Customer", "Arrive")).toEqual(["park"]);
    expect(waitPoints()).toEqual([]);
  });

  it("stops at the beginning without a word of complaint", async () => {
    await show(card("park"), { "Customer/Arrive": ["park"] });
    await keys("w", "Control+z", "Control+z", "Control+z");
    await settle();
    expect(problems()).toEqual([]);
  });

  it("may take the place away: what is typed next goes where the focus went", async () => {
    await show({ type: "new-step", phase: "Stay" });
    await type("Pay");
    await keys("Enter", "Escape");
    await settle();
    goTo({ type: "cell", lane: "Customer", step: "Pay" });
    await keys("Control+z");
    await type("pay");
    await keys("Enter", "Escape");
    await settle();
    expect(problems()).toEqual([]);
    expect(textsIn("Customer", "Leave"), "the last step that is left").toEqual(["pay"]);
  });
});
