// The one guard for input methods. A key that belongs to an input method is no command: it chooses or
// commits a candidate, and the text field hears of it by itself.

interface KeyLike {
  readonly isComposing?: boolean;
  readonly keyCode?: number;
  readonly nativeEvent?: { readonly isComposing?: boolean };
}

/** What browsers report as `keyCode` for a key that the input method has taken. */
const TAKEN_BY_INPUT_METHOD = 229;

let session = false;

/** Follows composition sessions of the whole window. Returns how to stop. */
export function watchComposition(target: EventTarget = window): () => void {
  const begin = () => {
    session = true;
  };
  const end = () => {
    session = false;
  };
  target.addEventListener("compositionstart", begin, true);
  target.addEventListener("compositionend", end, true);
  // A field that goes away in the middle of a composition never says that it ended.
  target.addEventListener("focusout", end, true);
  return () => {
    target.removeEventListener("compositionstart", begin, true);
    target.removeEventListener("compositionend", end, true);
    target.removeEventListener("focusout", end, true);
    session = false;
  };
}

/**
 * Whether a key belongs to an input method. WebKit ends the composition before it sends the Enter that
 * committed the candidate, with `isComposing` false: that key is known by its `keyCode` alone.
 */
export function isComposing(event: KeyLike): boolean {
  return (
    session ||
    event.isComposing === true ||
    event.nativeEvent?.isComposing === true ||
    event.keyCode === TAKEN_BY_INPUT_METHOD
  );
}
