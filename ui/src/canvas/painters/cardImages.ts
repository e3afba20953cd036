// The pictures of cards as elements, at the size that a card needs.

import { useDocument } from "../../document";
import { type ImageBox, imageUrl } from "../../host";

/**
 * One element a picture, which never stands in the page: as long as it is held, the engine shows the picture again
 * at once when its card comes back into sight. Of the project that is open.
 */
const held = new Map<string, HTMLImageElement>();
let heldOf: number | null = null;

/** The picture of a card. Its card's accessible name says what it shows. */
export function buildImage({ digest, x, y, width, height }: ImageBox): HTMLImageElement {
  const image = new Image(width, height);
  image.className = "card-image";
  image.alt = "";
  image.decoding = "async";
  image.draggable = false;
  // Inside the border, which the scene counts as part of the card.
  image.style.left = `${x - 1}px`;
  image.style.top = `${y - 1}px`;
  image.src = heldImage(digest).src;
  return image;
}

/** The picture itself, on its way or there. */
export function heldImage(digest: string): HTMLImageElement {
  const { document } = useDocument.getState();
  if (document !== heldOf) {
    held.clear();
    heldOf = document;
  }
  let image = held.get(digest);
  if (image === undefined) {
    image = new Image();
    image.decoding = "async";
    if (document !== null) image.src = imageUrl(document, digest, "card");
    held.set(digest, image);
  }
  return image;
}
