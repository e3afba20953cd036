import { convertFileSrc, isTauri } from "@tauri-apps/api/core";

/** How large a picture is wanted: as a card shows it, or as it is kept. */
export type ImageSize = "card" | "whole";

/** Where the page gets a picture of an open project. The address stands for the same picture for good. */
export function imageUrl(document: number, digest: string, size: ImageSize): string {
  const name = `${document}-${digest}-${size}`;
  return isTauri() ? convertFileSrc(name, "images") : `/images/${name}`;
}
