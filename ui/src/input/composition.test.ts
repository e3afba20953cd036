import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { isComposing, watchComposition } from ".";

let stop: () => void;
beforeEach(() => {
  stop = watchComposition(window);
});
afterEach(() => stop());

const key = (name: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key: name, bubbles: true, ...init });

describe("a key belongs to the input method", () => {
  it("while the browser says that it is composing", () => {
    expect(isComposing(key("Enter", { isComposing: true }))).toBe(true);
  });

  it("between the start and the end of a composition, whatever the key event says", () => {
    window.dispatchEvent(new CompositionEvent("compositionstart"));
    expect(isComposing(key("ArrowDown"))).toBe(true);
    window.dispatchEvent(new CompositionEvent("compositionend"));
    expect(isComposing(key("ArrowDown"))).toBe(false);
  });

  it("where WebKit sends the committing Enter after the composition has ended", () => {
    window.dispatchEvent(new CompositionEvent("compositionstart"));
    window.dispatchEvent(new CompositionEvent("compositionend"));
    const committing = key("Enter", { keyCode: 229, isComposing: false });
    expect(isComposing(committing), "it commits the candidate, not the field").toBe(true);
    expect(isComposing(key("Enter", { keyCode: 13 })), "the next Enter is the person's own").toBe(
      false,
    );
  });

  it("no longer once the field that was composed in is gone", () => {
    window.dispatchEvent(new CompositionEvent("compositionstart"));
    window.dispatchEvent(new FocusEvent("focusout"));
    expect(isComposing(key("z"))).toBe(false);
  });

  it("when it arrives wrapped by React", () => {
    expect(isComposing({ nativeEvent: { isComposing: true } })).toBe(true);
  });
});
