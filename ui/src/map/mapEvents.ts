// What the browser tells the map, beside the pointer on the canvas.

import type { ClipboardEvent, KeyboardEvent, MouseEvent } from "react";

import { focusAt } from "../canvas/gestures/begin";
import { type Focus, useSelection } from "../canvas/selection";
import { viewPoint } from "../canvas/viewPlace";
import { inTurn, isBehind } from "../commands";
import { isComposing, isTextField, keepsEditingKeys } from "../input";
import { copySelected, copyTo, cutSelected, cutTo, pasteFrom } from "./clipboard";
import { openContextMenuAt } from "./contextMenuState";
import { focusOn, isWritable } from "./current";
import { headerAt } from "./headers";
import { pasteImages } from "./images";
import { pressOnMap } from "./keyboard";

/** A key on the map: first for the input method, then for text that is being written, then for the map. */
export function pressKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event) || keepsEditingKeys(event.target)) return;
  const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (types && isTextField(event.target)) return;
  if (pressOnMap(event.nativeEvent)) event.preventDefault();
}

export function copyCards(event: ClipboardEvent): void {
  carry(event, isBehind() ? later(copySelected) : copyTo);
}

export function cutCards(event: ClipboardEvent): void {
  if (!isWritable()) copyCards(event);
  else carry(event, isBehind() ? later(cutSelected) : cutTo);
}

export function pasteCards(event: ClipboardEvent): void {
  // Programs put a picture of the text beside the text: what is text comes as text.
  carry(event, (transfer) => isWritable() && (pasteFrom(transfer) || pasteImages(transfer)));
}

/** What is copied shall be what the person has just written: the event is over by then. */
const later = (deed: () => void) => () => {
  inTurn(deed);
  return true;
};

/** Carries cards to or from the system's clipboard, where no text is being written. */
function carry(event: ClipboardEvent, by: (transfer: DataTransfer) => boolean): void {
  if (!keepsEditingKeys(event.target) && by(event.clipboardData)) event.preventDefault();
}

/** The menu of what is under the pointer, or of what has the focus. */
export function showMenu(event: MouseEvent): void {
  if (keepsEditingKeys(event.target)) return;
  event.preventDefault();
  // A key of the keyboard has been taken already; what comes without a button is its echo.
  if (event.button !== 2) return;
  const place = headerAt(event.target) ?? focusAt({ view: viewPoint(event), extends: false });
  if (place === null) return;
  focusUnlessSelected(place);
  openContextMenuAt(event.clientX, event.clientY);
}

/** What is selected already stays so: the menu is for all of it. */
function focusUnlessSelected(place: Focus): void {
  const { cards } = useSelection.getState();
  if (place.type !== "card" || !cards.has(place.card)) focusOn(place);
}
