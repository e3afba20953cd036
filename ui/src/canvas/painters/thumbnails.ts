// The pictures of cards for the far view: each drawn once into a bitmap of the size that is seen there, since a
// canvas without a GPU takes long to scale a large one down in every frame.

import { heldImage } from "./cardImages";

/** The longest side of a bitmap, in its pixels. */
const LONGEST_SIDE = 96;

const made = new WeakMap<HTMLImageElement, HTMLCanvasElement>();
const awaited = new WeakSet<HTMLImageElement>();
const listeners = new Set<() => void>();
let count = 0;

/** Moves with each bitmap that is made. */
export const thumbnailCount = (): number => count;

/** Hears of each bitmap that can be drawn from now on. Returns how to stop. */
export function onThumbnail(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The picture as a small bitmap; nothing while it is on its way. */
export function thumbnail(digest: string): HTMLCanvasElement | null {
  const image = heldImage(digest);
  const found = made.get(image);
  if (found === undefined && !awaited.has(image)) {
    awaited.add(image);
    image.decode().then(
      () => make(image),
      // A picture that cannot be read stays a plain box.
      () => undefined,
    );
  }
  return found ?? null;
}

function make(image: HTMLImageElement): void {
  const scale = LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight, LONGEST_SIDE);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(Math.round(image.naturalWidth * scale), 1);
  canvas.height = Math.max(Math.round(image.naturalHeight * scale), 1);
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  made.set(image, canvas);
  count++;
  listeners.forEach((listener) => listener());
}
