// What keys mean on the points of a curve, on numbers, and on empty places among them.

import { addPoint, onCurve, setValue } from "../canvas/values";
import { mirror } from "../document";
import { currentFocus, focusOn, isWritable } from "./current";
import { contentOf } from "./editTarget";
import { editing } from "./editing";
import type { Press } from "./press";

/** How far one press raises or lowers a point. */
const STEP = 0.5;

/** Does what a key means where values stand. Answers whether it means anything there. */
export function pressOnValue(press: Press): boolean {
  if (!isWritable() || press.ctrlKey || press.metaKey) return false;
  // An input method writes full-width digits.
  const key = press.key.normalize("NFKC");
  const content = contentOf(mirror(), focusedValueLane());
  if (content === "numbers") return !press.altKey && beginNumber(key);
  return content === "curve" && pressOnCurve(key, press);
}

/** Whether the focus is on a point of a curve or on an empty place of one. */
export const isOnCurve = (): boolean => contentOf(mirror(), focusedValueLane()) === "curve";

/** Raises the focused point by so much, or makes one. */
export function raisePoint(by: number): void {
  const focus = currentFocus();
  const value = focus?.type === "card" ? mirror().get("card", focus.card)?.value : null;
  setPoint((value ?? 0) + by);
}

/** Sets the focused point to a value, or makes one in the focused cell. */
function setPoint(value: number): void {
  const focus = currentFocus();
  if (focus?.type === "card") {
    setValue(focus.card, onCurve(value));
  } else if (focus?.type === "cell") {
    const card = addPoint(focus.lane, focus.step, value);
    if (card !== null) focusOn({ type: "card", card });
  }
}

function pressOnCurve(key: string, { altKey, shiftKey }: Press): boolean {
  if (altKey) {
    if (shiftKey || (key !== "ArrowUp" && key !== "ArrowDown")) return false;
    raisePoint(key === "ArrowUp" ? STEP : -STEP);
  } else if (/^[1-5]$/.test(key)) {
    setPoint(Number(key) - 3);
  } else if (key === "+" || key === "=") {
    raisePoint(STEP);
  } else if (key === "-" || key === "_") {
    raisePoint(-STEP);
  } else if (key === "Enter" && currentFocus()?.type === "cell") {
    setPoint(0);
  } else {
    return false;
  }
  return true;
}

/** Typing on a number writes another one in its place. */
function beginNumber(key: string): boolean {
  const focus = currentFocus();
  if (focus?.type !== "card" || !/^[0-9.,-]$/.test(key)) return false;
  editing.start({ type: "value", card: focus.card }, key);
  return true;
}

function focusedValueLane(): string | undefined {
  const focus = currentFocus();
  if (focus?.type === "cell") return focus.lane;
  return focus?.type === "card" ? mirror().get("card", focus.card)?.lane : undefined;
}
