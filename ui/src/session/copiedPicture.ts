import { useDocument } from "../document";
import type { Language, Theme } from "../host";
import { type MessageKey, useLanguage } from "../i18n";
import { tellDone, tellProblem } from "../notices";
import { drawnTheme } from "./settings";

/**
 * Puts something of the open project into the system's clipboard as a picture, as it looks, and tells the person.
 * `draw` answers a PNG in base64.
 */
export async function copyPicture(
  told: MessageKey,
  draw: (document: number, theme: Theme, language: Language) => Promise<string>,
): Promise<void> {
  const { document } = useDocument.getState();
  if (document === null) return;
  const picture = draw(document, drawnTheme(), useLanguage.getState().language).then(pngOf);
  try {
    // The picture follows: the clipboard is open only while the key or click is being handled.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    tellDone(told);
  } catch (problem) {
    tellProblem(problem);
  }
}

/** A picture from its bytes in base64. */
function pngOf(data: string): Blob {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: "image/png" });
}
