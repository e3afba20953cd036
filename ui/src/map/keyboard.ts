// Keys on the map while nothing is being written there.

import { isEnabled, matches, onMac } from "../commands";
import { perform } from "../document";
import { useSelection } from "../canvas/selection";
import { mapCommands } from "./commands";
import { cancelConnecting, finishConnecting, useConnecting } from "./connecting";
import { currentFocus, currentGrid, isWritable } from "./current";
import { extend, go, goOutwards, goSideways, goToCorner, goToEdge } from "./going";
import { latin, type Press } from "./press";
import { rearrangement } from "./rearrange";
import { pressOnValue } from "./valueKeys";
import type { Direction } from "./walk";
import { stopWalk, useWalkThrough } from "./walkThrough";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Does what a key means on the map. Answers whether it means anything: then nobody else shall have it. */
export function pressOnMap(press: Press): boolean {
  if (pressOnValue(press)) return true;
  const direction = DIRECTIONS[press.key];
  return direction === undefined ? pressOther(press) : pressArrow(press, direction);
}

/** Arrows alone walk, with Shift they select, with Mod they leap, with Alt they carry along. */
function pressArrow(press: Press, direction: Direction): boolean {
  const mod = onMac ? press.metaKey : press.ctrlKey;
  if (press.altKey && !mod && !press.shiftKey) {
    rearrange(direction);
  } else if (mod && !press.altKey && !press.shiftKey) {
    goToEdge(direction);
  } else if (press.shiftKey && !press.altKey && !mod) {
    extend(direction);
  } else if (!press.altKey && !mod) {
    go(direction);
  } else {
    return runCommandFor(press);
  }
  return true;
}

function pressOther(press: Press): boolean {
  const mod = onMac ? press.metaKey : press.ctrlKey;
  switch (press.key) {
    case "Home":
      if (mod) goToCorner("first");
      else goToEdge("left");
      return true;
    case "End":
      if (mod) goToCorner("last");
      else goToEdge("right");
      return true;
    case "Tab":
      // At the end of the lane it leads out of the map, as everywhere on the page.
      return !mod && !press.altKey && goSideways(press.shiftKey ? "left" : "right");
    case "Escape":
      return escape();
    case "Enter":
      if (useConnecting.getState().source !== null) {
        finishConnecting();
        return true;
      }
  }
  return runCommandFor(press);
}

function escape(): boolean {
  if (useWalkThrough.getState().walking) {
    stopWalk();
    return true;
  }
  if (useConnecting.getState().source === null) return goOutwards();
  cancelConnecting();
  return true;
}

function rearrange(direction: Direction): void {
  const grid = currentGrid();
  const focus = currentFocus();
  if (grid === null || focus === null || !isWritable()) return;
  const operation = rearrangement(grid, focus, useSelection.getState().cards, direction);
  if (operation !== undefined) void perform(operation);
}

/** The browser's own keys for the clipboard arrive as clipboard events instead. */
const CLIPBOARD = new Set(["map.cut", "map.copy", "map.paste"]);

function runCommandFor(press: Press): boolean {
  const letter = latin(press);
  const command = mapCommands.find(
    (candidate) =>
      !CLIPBOARD.has(candidate.id) &&
      candidate.shortcuts?.some((shortcut) => matches(letter, shortcut)) === true &&
      isEnabled(candidate),
  );
  command?.run();
  return command !== undefined;
}
