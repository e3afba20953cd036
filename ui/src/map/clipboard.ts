// Cut, copy, paste and duplicate. Cards travel as a table for other programs and whole for Sightline.

import { changeSelection, selectThese, useSelection } from "../canvas/selection";
import { inTurn } from "../commands";
import { mirror, perform } from "../document";
import type { Change, Fragment } from "../host";
import { currentCell, currentGrid } from "./current";
import { deleteSelected } from "./deleting";
import { type Copied, copyCards, fragmentOfTable, tableOfFragment } from "./fragment";
import { pasteImageFromMenu } from "./images";
import { htmlOfTable, isBlock, tableOfHtml, tableOfText, textOfTable } from "../input/tables";

/** The type under which whole cards stand in the system's clipboard. */
export const CARDS_TYPE = "application/x-sightline-cards+json";

/** Where copied things are written to or read from: the event's clipboard. */
type Transfer = Pick<DataTransfer, "setData" | "getData">;

/** The cards last copied in this window: they stand for their text where the system keeps only that. */
let lastCopied: Fragment | null = null;

/** Writes the selected cards. Answers whether there were any. */
export function copyTo(transfer: Transfer): boolean {
  const copied = selectedFragment();
  if (copied === undefined) return false;
  writeFragment(transfer, copied.fragment);
  lastCopied = copied.fragment;
  return true;
}

/** Writes the selected cards and deletes them. Answers whether there were any. */
export function cutTo(transfer: Transfer): boolean {
  const copied = copyTo(transfer);
  if (copied) void deleteSelected();
  return copied;
}

/** Puts what was copied into the focused cell and those beside it. Answers whether there was anything. */
export function pasteFrom(transfer: Transfer): boolean {
  const carried = readFragment(transfer);
  if (carried.cards.length === 0) return false;
  const copiedBefore = lastCopied;
  inTurn(() => {
    const cell = currentCell();
    // Where a copy had to wait as well, the event came before it.
    const fragment = lastCopied === copiedBefore ? carried : lastCopied;
    if (cell !== null && fragment !== null) void pasteFragment(fragment, cell);
  });
  return true;
}

/** Copies the selected cards into the cells where they stand. */
export function duplicateSelected(): void {
  const copied = selectedFragment();
  if (copied !== undefined) void pasteFragment(copied.fragment, copied);
}

/** Copies the selected cards where no event carries the system's clipboard: from a menu, as text. */
export function copySelected(): void {
  const fragment = selectedFragment()?.fragment;
  if (fragment === undefined) return;
  lastCopied = fragment;
  // Where the system refuses, the cards can still be pasted in this window.
  navigator.clipboard.writeText(textOfFragment(fragment)).catch(() => undefined);
}

/** Copies the selected cards from a menu, and deletes them. */
export function cutSelected(): void {
  copySelected();
  void deleteSelected();
}

/** Pastes from a menu: what the system's clipboard holds, or what was last copied here where it is closed. */
export async function pasteIntoFocus(): Promise<void> {
  const cell = currentCell();
  if (cell === null) return;
  const text = await navigator.clipboard.readText().catch(() => null);
  const fragment = text === null ? lastCopied : fragmentOfText(text);
  if (fragment !== null && fragment.cards.length > 0) await pasteFragment(fragment, cell);
  else await pasteImageFromMenu();
}

/** Whether the focus is where something can be pasted. */
export function canPaste(): boolean {
  return currentCell() !== null;
}

/** Writes a fragment for this program and for others. */
function writeFragment(transfer: Transfer, fragment: Fragment): void {
  transfer.setData("text/plain", textOfFragment(fragment));
  transfer.setData("text/html", htmlOfTable(tableOfFragment(fragment)));
  transfer.setData(CARDS_TYPE, JSON.stringify(fragment));
}

/** Reads whole cards where there are any, else those of a table, else a card for each line of text. */
function readFragment(transfer: Transfer): Fragment {
  const whole = parseFragment(transfer.getData(CARDS_TYPE));
  if (whole !== undefined) return whole;
  const text = transfer.getData("text/plain");
  const own = copiedAs(text);
  if (own !== null) return own;
  const html = transfer.getData("text/html");
  const table = tableOfHtml(html);
  return table === undefined
    ? fragmentOfTable(tableOfText(text))
    : fragmentOfTable(table, isBlock(html) ? "map" : "elsewhere");
}

function textOfFragment(fragment: Fragment): string {
  return textOfTable(tableOfFragment(fragment));
}

function fragmentOfText(text: string): Fragment {
  return copiedAs(text) ?? fragmentOfTable(tableOfText(text));
}

/** The cards that were last copied here, where this is their text: the system may keep only that. */
function copiedAs(text: string): Fragment | null {
  return lastCopied !== null && textOfFragment(lastCopied) === text ? lastCopied : null;
}

/** The document checks every field; here it is only made sure that it is a fragment at all. */
function parseFragment(json: string): Fragment | undefined {
  if (json === "") return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isFragment(value) ? value : undefined;
  } catch {
    // Another program wrote under our type; its plain text is read instead.
    return undefined;
  }
}

function isFragment(value: unknown): value is Fragment {
  return (
    typeof value === "object" &&
    value !== null &&
    "cards" in value &&
    Array.isArray(value.cards) &&
    "links" in value &&
    Array.isArray(value.links)
  );
}

function selectedFragment(): Copied | undefined {
  const grid = currentGrid();
  return grid === null ? undefined : copyCards(mirror(), grid, useSelection.getState().cards);
}

async function pasteFragment(
  fragment: Fragment,
  { lane, step }: { readonly lane: string; readonly step: string },
): Promise<void> {
  const change = await perform({ operation: "paste", fragment, lane, step });
  if (change !== null) changeSelection(() => selectThese(insertedCards(change)));
}

function insertedCards(change: Change): string[] {
  return change.diff.flatMap(({ before, after }) =>
    before === null && after?.table === "card" ? [after.row.id] : [],
  );
}
