import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// Without it, one test's elements would be found by the next test's queries.
afterEach(cleanup);

// On a busy machine an answer may take longer than the second that is waited for by itself.
configure({ asyncUtilTimeout: 4_000 });

// jsdom lays nothing out, so no size ever changes.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);

// Nor has it media queries: as a system that asks for nothing.
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));

// Nor does it scroll.
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

// Nor does it put anything above the page: a dialog is open where it stands.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
  this.dispatchEvent(new Event("close"));
};
