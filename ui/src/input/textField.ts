// Which keys a focused text field keeps for itself.

const TYPED_INTO = new Set(["text", "search", "url", "email", "tel", "number", "password", "date"]);

export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** Whether typing goes into this element as text. */
export function isTextField(element: EventTarget | null): element is TextField {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  return element instanceof HTMLInputElement && TYPED_INTO.has(element.type) && !element.readOnly;
}

/** Whether undo, redo, copy, cut and paste belong to this element, and not to the document. */
export function keepsEditingKeys(element: EventTarget | null): boolean {
  return isTextField(element) && waitsFor(element) === undefined;
}

/**
 * How an element waits for keys that act on the document; nothing where it does not. It is marked
 * `data-waiting`: a grid, or the field over its focused place, which takes the first key of a text. Such a
 * field says whether it waits over a `place` that an edit may take away, or over an `offer` of its own.
 */
export function waitsFor(element: EventTarget | null): string | undefined {
  return element instanceof HTMLElement ? element.dataset["waiting"] : undefined;
}
