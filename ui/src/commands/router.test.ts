import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type Command, matches, registerCommands, watchKeys, written } from ".";

const stops: (() => void)[] = [];
beforeEach(() => {
  stops.push(watchKeys(window));
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  document.body.innerHTML = "";
});

function command(over: Partial<Command>): Command & { run: ReturnType<typeof vi.fn> } {
  const made = {
    id: "test",
    group: "edit",
    label: "error.internal",
    run: vi.fn(),
    ...over,
  } as const;
  stops.push(registerCommands([made]));
  return made as Command & { run: ReturnType<typeof vi.fn> };
}

function press(key: string, init: KeyboardEventInit = {}, on: Element = document.body): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  on.dispatchEvent(event);
  return event.defaultPrevented;
}

function field(): HTMLTextAreaElement {
  return document.body.appendChild(document.createElement("textarea"));
}

describe("a key press", () => {
  it("runs the command whose shortcut it is", () => {
    const palette = command({ shortcuts: ["Mod+K"] });
    expect(press("k", { ctrlKey: true }), "the browser's own meaning is off").toBe(true);
    expect(palette.run).toHaveBeenCalledOnce();
  });

  it("leaves a command alone that makes no sense now", () => {
    const undo = command({ shortcuts: ["Mod+Z"], enabled: () => false });
    expect(press("z", { ctrlKey: true })).toBe(false);
    expect(undo.run).not.toHaveBeenCalled();
  });

  it("undoes in the focused text field before it undoes in the document", () => {
    const undo = command({ shortcuts: ["Mod+Z"] });
    press("z", { ctrlKey: true }, field());
    expect(undo.run, "the field undoes its own typing").not.toHaveBeenCalled();
    press("z", { ctrlKey: true });
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it("undoes in the document where the field only waits for the first key", () => {
    const undo = command({ shortcuts: ["Mod+Z"] });
    const waiting = field();
    waiting.dataset["waiting"] = "";
    press("z", { ctrlKey: true }, waiting);
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it("is text in a text field, not a command of one letter", () => {
    const mark = command({ shortcuts: ["F"] });
    press("f", {}, field());
    expect(mark.run).not.toHaveBeenCalled();
    press("f");
    expect(mark.run).toHaveBeenCalledOnce();
  });

  it("does nothing while an input method composes", () => {
    const mark = command({ shortcuts: ["Enter"] });
    press("Enter", { keyCode: 229 });
    expect(mark.run).not.toHaveBeenCalled();
  });
});

describe("a shortcut", () => {
  const down = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  it("means the command key on a Mac and Control elsewhere", () => {
    expect(matches({ ...down, key: "k", ctrlKey: true }, "Mod+K", false)).toBe(true);
    expect(matches({ ...down, key: "k", metaKey: true }, "Mod+K", true)).toBe(true);
    expect(matches({ ...down, key: "k", ctrlKey: true }, "Mod+K", true)).toBe(false);
  });

  it("asks for Shift where letters are meant, and not where the sign needs it anyway", () => {
    expect(matches({ ...down, key: "Z", ctrlKey: true, shiftKey: true }, "Mod+Z", false)).toBe(
      false,
    );
    expect(matches({ ...down, key: "?", shiftKey: true }, "?", false)).toBe(true);
    expect(matches({ ...down, key: "+", ctrlKey: true, shiftKey: true }, "Mod++", false)).toBe(
      true,
    );
  });

  it("is written as the keyboard shows it", () => {
    expect(written("Mod+Shift+z", false)).toEqual(["Ctrl", "Shift", "Z"]);
    expect(written("Mod+ArrowUp", true)).toEqual(["⌘", "↑"]);
    expect(written("Mod++", false)).toEqual(["Ctrl", "+"]);
  });
});
