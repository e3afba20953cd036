// The picture of a persona: chosen, pasted or dropped onto her sheet.

import type { ClipboardEvent, DragEvent } from "react";

import { importImage, perform } from "../document";
import type { PersonaId } from "../host";
import {
  choosePictures,
  pastedPictures,
  type Picture,
  picturesInClipboard,
  picturesOf,
} from "../input";

export async function choosePortrait(persona: PersonaId): Promise<void> {
  await showPortrait(persona, await choosePictures("one"));
}

/** Shows what is pasted. Text stays with the field that it is meant for, even where a picture of it comes along. */
export function pastePortrait(persona: PersonaId, event: ClipboardEvent): void {
  const pictures = pastedPictures(event.clipboardData);
  if (pictures.length === 0 || event.clipboardData.types.includes("text/plain")) return;
  event.preventDefault();
  void showPortrait(persona, pictures);
}

/** The same from a menu. */
export async function pastePortraitFromMenu(persona: PersonaId): Promise<void> {
  await showPortrait(persona, await picturesInClipboard());
}

/** Whether what is dragged may be dropped as a portrait. */
export function dragsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes("Files");
}

export function dropPortrait(persona: PersonaId, { dataTransfer }: DragEvent): void {
  void showPortrait(persona, picturesOf(dataTransfer.files));
}

export function removePortrait(persona: PersonaId): void {
  void perform({ operation: "setPortrait", persona, image: null });
}

/** A persona has one portrait: of several pictures it is the first. */
async function showPortrait(persona: PersonaId, [picture]: readonly Picture[]): Promise<void> {
  if (picture === undefined) return;
  const image = await importImage(picture.file, picture.name);
  if (image !== null) await perform({ operation: "setPortrait", persona, image });
}
