import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { sampleScene } from "../canvas/sampleScene";
import { clearScene, showScene } from "../canvas/scene";
import { changeSelection, selectOnly, useSelection, type Focus } from "../canvas/selection";
import { setCamera } from "../canvas/viewport";
import { host, type Operation } from "../host";
import { watchComposition } from "../input";
import { editing, useEditing } from "./editing";
import { commitWhenLeft } from "./keepFocus";
import { pressKey } from "./mapEvents";
import { TypingPlace } from "./TypingPlace";

const emptyCell: Focus = { type: "cell", lane: "Customer", step: "Arrive" };

let performed: Operation[];
let stops: (() => void)[];

beforeEach(() => {
  stops = [watchComposition(window), commitWhenLeft()];
  performed = openDrawing({
    phases: { Stay: ["Arrive", "Sleep"] },
    lanes: ["Customer", "Staff"],
    cards: { "Staff/Arrive": ["greet"] },
  });
  editing.cancel();
});
afterEach(() => stops.forEach((stop) => stop()));

/** Shows the map's field with the focus on a place. */
function showWith(focus: Focus): void {
  changeSelection(() => selectOnly(focus));
  render(
    <div onKeyDown={pressKey}>
      <div role="grid" className="map-grid" tabIndex={0} data-testid="map" />
      <TypingPlace />
    </div>,
  );
  screen.getByTestId("map").focus();
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const focus = () => useSelection.getState().focus;
const texts = () => performed.flatMap((operation) => ("text" in operation ? operation.text : []));
/** Whether the editor is open, or only waits. */
const isOpen = () => useEditing.getState().target !== null;

/** A key where the keyboard is; answers whether it was left to the browser. */
const press = (key: string, init: object = {}): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });

describe("typing", () => {
  it("on a selected cell starts a card without losing the first key", async () => {
    showWith(emptyCell);
    expect(document.activeElement, "the field waits over the cell").toBe(field());
    expect(press("p"), "the key goes into the field").toBe(true);
    type("park");
    press("Enter");
    await vi.waitFor(() => expect(texts()).toEqual(["park"]));
    expect(performed[0]).toMatchObject({ operation: "addCard", lane: "Customer", step: "Arrive" });
  });

  it("goes on with the next card after Enter, and writes no empty one", async () => {
    showWith(emptyCell);
    type("park");
    press("Enter");
    expect(field().value, "the next card is empty").toBe("");
    expect(document.activeElement).toBe(field());
    type("walk in");
    press("Enter");
    press("Enter");
    expect(isOpen(), "Enter on nothing ends the row of cards").toBe(false);
    await vi.waitFor(() => expect(texts()).toEqual(["park", "walk in"]));
  });

  it("moves right on Tab and keeps the text", async () => {
    showWith(emptyCell);
    type("park");
    press("Tab");
    const next = { type: "cell", lane: "Customer", step: "Sleep" };
    await vi.waitFor(() => expect(focus()).toEqual(next));
    expect(texts()).toEqual(["park"]);
  });

  it("stays on the map after Tab at the end of a lane", () => {
    showWith({ type: "cell", lane: "Customer", step: "Sleep" });
    type("sleep");
    expect(press("Tab"), "the keyboard does not leave in the middle of typing").toBe(false);
    expect(press("Tab"), "the next one leads out of the map").toBe(true);
  });

  it("is dropped by Escape, and the cell keeps the focus", () => {
    showWith(emptyCell);
    type("par");
    press("Escape");
    expect([isOpen(), field().value, performed]).toEqual([false, "", []]);
    expect(focus()).toEqual(emptyCell);
  });

  it("is kept when the keyboard goes elsewhere", async () => {
    showWith(emptyCell);
    type("park");
    fireEvent.blur(field());
    await vi.waitFor(() => expect(texts()).toEqual(["park"]));
  });

  it("walks on from an offered card that nobody has begun", () => {
    showWith(emptyCell);
    type("park");
    press("Enter");
    press("ArrowRight");
    expect(focus()).toEqual({ type: "cell", lane: "Customer", step: "Sleep" });
    expect(isOpen()).toBe(false);
  });
});

describe("a card with the focus", () => {
  const card: Focus = { type: "card", card: "greet" };

  it("takes one key as a command and no text", async () => {
    showWith(card);
    expect(document.activeElement, "no input method can begin here").toBe(
      screen.getByTestId("map"),
    );
    expect(press("w")).toBe(false);
    await vi.waitFor(() =>
      expect(performed).toEqual([
        { operation: "markCards", cards: ["greet"], mark: "wait-point", on: true },
      ]),
    );
  });

  it("is edited after Enter, with its text", async () => {
    showWith(card);
    press("Enter");
    expect(field().value).toBe("greet");
    type("greet the guest");
    press("Enter");
    await vi.waitFor(() =>
      expect(performed).toEqual([
        { operation: "editCard", card: "greet", text: "greet the guest" },
      ]),
    );
    expect(document.activeElement, "the map has the keyboard again").toBe(
      screen.getByTestId("map"),
    );
  });

  it("keeps its text in sight until the card can be drawn with it", async () => {
    showWith(card);
    press("F2");
    type("greet the guest");
    press("Enter");
    expect(isOpen(), "nothing more is typed into it").toBe(false);
    expect(field().value).toBe("greet the guest");
    expect(document.activeElement, "the keyboard is in the map").toBe(screen.getByTestId("map"));
    await vi.waitFor(() => expect(screen.queryByRole("textbox"), "it is gone").toBeNull());
  });

  it("keeps its text on Escape", () => {
    showWith(card);
    press("F2");
    type("gone");
    press("Escape");
    expect(performed).toEqual([]);
  });

  it("takes a line break into its text with Shift", () => {
    showWith(card);
    press("Enter");
    expect(press("Enter", { shiftKey: true }), "the browser breaks the line").toBe(true);
    expect(isOpen()).toBe(true);
  });

  it("becomes a fail point by one key, and what can go wrong is named at once", async () => {
    showWith(card);
    press("f");
    expect(document.activeElement).toBe(field());
    type("nobody comes");
    press("Enter");
    await vi.waitFor(() => expect(performed).toHaveLength(2));
    expect(performed[0]).toMatchObject({ operation: "addFailureMode", card: "greet" });
    expect(performed[1]).toMatchObject({ operation: "renameFailureMode", title: "nobody comes" });
    const [[, , made], [, , named]] = vi.mocked(host.apply).mock.calls as [
      Parameters<typeof host.apply>,
      Parameters<typeof host.apply>,
    ];
    expect(named, "both are one undo step").toBe(made);
  });
});

describe("an input method", () => {
  /** The strokes of "ni hao" and the text as far as it is composed. */
  function compose(keyInit: object) {
    press("n", keyInit);
    fireEvent.compositionStart(field());
    type("n");
    press("i", { ...keyInit, isComposing: true });
    type("ni");
    press("ArrowDown", { ...keyInit, isComposing: true });
    press(" ", { ...keyInit, isComposing: true });
    type("你");
  }

  it("of WebKit: its Enter commits the candidate, not the card", async () => {
    showWith(emptyCell);
    const before = field();
    compose({ keyCode: 229 });
    fireEvent.compositionEnd(field());
    press("Enter", { keyCode: 229, isComposing: false });
    expect([isOpen(), performed], "the card is still being written").toEqual([true, []]);
    expect(field().value, "nothing was lost").toBe("你");
    expect(field(), "the element stayed, and with it the composition").toBe(before);
    press("Enter", { keyCode: 13 });
    await vi.waitFor(() => expect(texts()).toEqual(["你"]));
  });

  it("of Chromium: keys during a composition are its own", async () => {
    showWith(emptyCell);
    compose({ key: "Process", keyCode: 229 });
    press("Enter", { keyCode: 229, isComposing: true });
    fireEvent.compositionEnd(field());
    expect([isOpen(), performed, focus()]).toEqual([true, [], emptyCell]);
    press("Enter", { keyCode: 13 });
    await vi.waitFor(() => expect(texts()).toEqual(["你"]));
  });

  it("may be left by Escape without leaving the card", () => {
    showWith(emptyCell);
    press("n", { keyCode: 229 });
    fireEvent.compositionStart(field());
    type("n");
    press("Escape", { keyCode: 229, isComposing: true });
    expect(isOpen()).toBe(true);
  });

  it("has no shortcut between it and the text", () => {
    showWith(emptyCell);
    fireEvent.compositionStart(field());
    type("f");
    expect(press("f", { keyCode: 229 }), "left to the input method").toBe(true);
    expect(performed).toEqual([]);
  });

  it("can begin on an offered card, too", async () => {
    showWith(emptyCell);
    type("park");
    press("Enter");
    compose({ keyCode: 229 });
    fireEvent.compositionEnd(field());
    press("Enter", { keyCode: 13 });
    await vi.waitFor(() => expect(texts()).toEqual(["park", "你"]));
  });
});

describe("the field", () => {
  const drawnCell: Focus = { type: "cell", lane: "customer", step: "s2" };
  beforeEach(() => showScene(sampleScene()));
  afterEach(clearScene);

  it("sets its text as the card will be set: Chinese words in taller lines", () => {
    showWith(drawnCell);
    type("park");
    expect(field().style.lineHeight).toBe("var(--text-card-line-height)");
    type("停车 park");
    expect(field().style.lineHeight).toBe("var(--text-card-chinese-line-height)");
    type("，");
    expect(field().style.lineHeight, "layout counts their punctuation, too").toBe(
      "var(--text-card-chinese-line-height)",
    );
  });

  it("is laid out anew when its words change, and not when the camera moves", () => {
    const measured = vi.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(18);
    showWith(drawnCell);
    type("park");
    measured.mockClear();
    act(() => setCamera({ x: 30, y: 10, zoom: 0.8 }));
    expect(measured).not.toHaveBeenCalled();
    type("park the car");
    expect(measured).toHaveBeenCalledOnce();
  });
});

describe("a project that is open for reading only", () => {
  it("takes no typing", () => {
    openDrawing({ phases: { Stay: ["Arrive"] }, lanes: ["Customer"] }, "file");
    showWith(emptyCell);
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
