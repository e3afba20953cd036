// Which keys a focused text field keeps for itself.

const TYPED_INTO = new Set(["text", "search", "url", "email", "tel", "number", "password", "date"]);

/** Whether typing goes into this element as text. */
export function isTextField(element: EventTarget | null): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false;
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) return TYPED_INTO.has(element.type) && !element.readOnly;
  return element.isContentEditable;
}

/**
 * Whether undo, redo, copy, cut and paste belong to this element. A field that only waits for the first key
 * (the one over a grid's active cell) is marked `data-waiting` and leaves them to the document.
 */
export function keepsEditingKeys(element: EventTarget | null): boolean {
  return isTextField(element) && element.dataset["waiting"] === undefined;
}
