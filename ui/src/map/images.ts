// Pictures on cards: pasted, dropped from elsewhere, or chosen.

import { changeSelection, type Focus, selectThese } from "../canvas/selection";
import { inTurn } from "../commands";
import { importImage, mirror, newGesture, newRecordId, perform } from "../document";
import type { CardId, KeptImage, LaneId, StepId } from "../host";
import {
  choosePictures,
  pastedPictures,
  type Picture,
  picturesInClipboard,
  picturesOf,
} from "../input";
import { currentCell, currentFocus, isWritable } from "./current";
import { contentOf } from "./editTarget";

/** Whether the focus is where a picture can be put. */
export function canShowImage(): boolean {
  return isWritable() && targetOf(currentFocus()) !== null;
}

/** Whether the cards of a lane can show pictures: points, numbers and the marks of channels have no room for one. */
export function takesImages(lane: LaneId | undefined): boolean {
  const content = contentOf(mirror(), lane);
  return content === "cards" || content === "text" || content === "images";
}

/** Whether the focused card shows a picture. */
export function hasImage(): boolean {
  const card = focusedCard();
  const image = card === null ? undefined : mirror().get("card", card)?.image;
  return image !== undefined && image !== null;
}

/** Lets the person choose pictures for the focused card or cell. */
export async function chooseImages(): Promise<void> {
  const place = targetOf(currentFocus());
  const pictures = await choosePictures("several");
  if (place !== null) await showImages(pictures, place);
}

/** Takes the picture off the focused card. */
export function removeImage(): void {
  const card = focusedCard();
  if (card !== null) void perform({ operation: "setCardImage", card, image: null });
}

/** Puts pictures that were copied elsewhere onto the focused card or cell. Answers whether there were any. */
export function pasteImages(transfer: Pick<DataTransfer, "files">): boolean {
  const pictures = pastedPictures(transfer);
  if (pictures.length === 0) return false;
  inTurn(() => {
    const place = targetOf(currentFocus());
    if (place !== null) void showImages(pictures, place);
  });
  return true;
}

/** The same from a menu, where the system lets the page look into its clipboard. */
export async function pasteImageFromMenu(): Promise<void> {
  const place = targetOf(currentFocus());
  const pictures = await picturesInClipboard();
  if (place !== null) await showImages(pictures, place);
}

/** Puts files that were dropped onto a card or a cell. */
export async function dropImages(files: readonly File[], onto: Focus): Promise<void> {
  const place = targetOf(onto);
  if (place !== null) await showImages(picturesOf(files), place);
}

type Target = Extract<Focus, { type: "card" | "cell" }>;

/** The card or cell that takes a picture for a place. */
function targetOf(place: Focus | null): Target | null {
  if (place === null) return null;
  const target = place.type === "card" || place.type === "cell" ? place : currentCell();
  const lane = target?.type === "card" ? cellOf(target.card)?.lane : target?.lane;
  return takesImages(lane) ? target : null;
}

function focusedCard(): CardId | null {
  const focus = currentFocus();
  return focus?.type === "card" ? focus.card : null;
}

/** The first picture for a card goes onto it; every other one gets a card of its own, in the same cell. */
async function showImages(pictures: readonly Picture[], place: Target): Promise<void> {
  const gesture = newGesture();
  const cell = place.type === "cell" ? place : cellOf(place.card);
  let card = place.type === "card" ? place.card : null;
  const made: CardId[] = [];
  for (const { file, name } of pictures) {
    const image = await importImage(file, name);
    if (image === null) continue;
    if (card === null && cell !== null) {
      card = newRecordId();
      made.push(card);
      const { lane, step } = cell;
      await perform(
        { operation: "addCard", id: card, lane, step, text: "", before: null },
        gesture,
      );
    }
    if (card !== null) await show(card, image, gesture);
    card = null;
  }
  if (made.length > 0) changeSelection(() => selectThese(made));
}

function cellOf(card: CardId): { readonly lane: LaneId; readonly step: StepId } | null {
  return mirror().get("card", card) ?? null;
}

async function show(card: CardId, image: KeptImage, gesture: string): Promise<void> {
  await perform({ operation: "setCardImage", card, image }, gesture);
}
