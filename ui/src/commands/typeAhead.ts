// Keys that are pressed before an edit is acknowledged, or before the map that was chosen is in view. What they act on,
// such as the focused card, its neighbours and its text, is only known afterwards: they wait, and are pressed again one
// after the other. While neither is on its way, nothing waits. Text in an open editor has its place already: it waits
// only for keys that were pressed before it and wait themselves.

import { settled, useDocument } from "../document";
import { isComposing, isTextField, type TextField, waitsFor } from "../input";
import { matches } from "./shortcut";

/** What waits, in the order in which it was asked for. */
const turns: (() => void)[] = [];
let takingTurns = false;
/** While keys are pressed again, they are no new ones. */
let replaying = false;
/** Where an input method composes what has to wait. */
let composedIn: TextField | null = null;

/** Whether an edit or a map is on its way, or something still waits for one. */
export function isBehind(): boolean {
  return turns.length > 0 || isAnswerOnItsWay();
}

function isAnswerOnItsWay(): boolean {
  const { pending, viewing } = useDocument.getState();
  return pending > 0 || viewing > 0;
}

/** Does something as soon as all that was asked for before it is answered: at once where nothing is on its way. */
export function inTurn(deed: () => void): void {
  if (!isBehind()) {
    deed();
    return;
  }
  turns.push(deed);
  void takeTurns();
}

async function takeTurns(): Promise<void> {
  if (takingTurns) return;
  takingTurns = true;
  try {
    while (turns.length > 0 && composedIn === null) {
      // Also gives the page the time to move the focus to where the turn before has put it.
      await settled();
      if (!isHeldUp()) takeTurn();
    }
  } finally {
    takingTurns = false;
  }
}

/** An input method finishes its word first: an editor that opened under it would end the composition. */
const isHeldUp = (): boolean => isAnswerOnItsWay() || composedIn !== null;

/** What a turn puts off in its course comes before all that waited behind it. */
function takeTurn(): void {
  const [deed, ...others] = turns.splice(0);
  replaying = true;
  try {
    deed?.();
  } finally {
    replaying = false;
    turns.push(...others);
  }
}

/** Holds back keys where they act on the document. Listens before everybody else. Returns how to stop. */
export function watchTypeAhead(target: Window): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  target.addEventListener("keydown", holdKey, options);
  target.addEventListener("compositionstart", holdComposition, options);
  target.addEventListener("input", holdInput, options);
  target.addEventListener("compositionend", endComposition, options);
  target.addEventListener("focusout", endComposition, options);
  return () => listening.abort();
}

function holdKey(event: KeyboardEvent): void {
  if (replaying || isComposing(event) || !hasToWait(event)) return;
  event.preventDefault();
  event.stopPropagation();
  inTurn(() => pressAgain(event));
}

/** The clipboard's keys arrive as events of their own, and a key that only modifies means nothing by itself. */
const NEVER_HELD = new Set(["Shift", "Control", "Alt", "Meta"]);
const CLIPBOARD = ["Mod+C", "Mod+X", "Mod+V"];

function hasToWait(event: KeyboardEvent): boolean {
  if (NEVER_HELD.has(event.key) || CLIPBOARD.some((keys) => matches(event, keys))) return false;
  // Letters that wait may be meant for this very field: what is written after them comes after them.
  if (turns.length > 0 && isTextField(event.target) && writes(event)) return true;
  return isTyped(event) && isTextField(event.target)
    ? textHasToWait(event.target)
    : isBehind() && waitsFor(event.target) !== undefined;
}

/** What is typed on an offered place is text for it, whatever is on its way; elsewhere the place may be gone. */
function textHasToWait(field: TextField): boolean {
  const waits = waitsFor(field);
  return waits !== undefined && (turns.length > 0 || (waits === "place" && isBehind()));
}

/** Whether a key changes the text of a field, in a way that can be done later. */
const writes = (event: KeyboardEvent): boolean =>
  isTyped(event) || event.key === "Backspace" || event.key === "Enter";

function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** Presses a key where the keyboard is by now, and does what the browser would have done. */
function pressAgain(event: KeyboardEvent): void {
  const place = document.activeElement ?? document.body;
  if (place.dispatchEvent(new KeyboardEvent("keydown", event))) {
    if (isTyped(event)) typeText(event.key);
    else if (event.key === "Backspace") typeText("", 1);
    else if (event.key === "Enter") {
      if (place instanceof HTMLButtonElement) place.click();
      else typeText("\n");
    }
  }
  place.dispatchEvent(new KeyboardEvent("keyup", event));
}

/** Puts text into the field that has the focus, in place of so many characters. Elsewhere it has no meaning. */
function typeText(text: string, insteadOf = 0): void {
  const field = document.activeElement;
  if (!isTextField(field)) return;
  const start = Math.max((field.selectionStart ?? 0) - insteadOf, 0);
  field.setRangeText(text, start, field.selectionEnd ?? start, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text }));
}

function holdComposition(event: CompositionEvent): void {
  if (!isTextField(event.target) || !textHasToWait(event.target)) return;
  composedIn = event.target;
  event.stopPropagation();
}

/** The field alone sees what is composed as long as it is not known what it is written on. */
function holdInput(event: Event): void {
  if (event.target === composedIn) event.stopPropagation();
}

function endComposition(event: Event): void {
  if (composedIn === null || event.target !== composedIn) return;
  const text = composedIn.value;
  composedIn.value = "";
  composedIn = null;
  turns.push(() => typeText(text));
  void takeTurns();
}
