// Files dragged from another program onto the map.

import type { DragEvent } from "react";

import { showFeedback } from "../canvas/feedback";
import { focusAt } from "../canvas/gestures/begin";
import { useScene } from "../canvas/scene";
import type { Focus } from "../canvas/selection";
import { viewPoint } from "../canvas/viewPlace";
import { isMapFile } from "../input";
import { isWritable } from "./current";
import { dropImages } from "./images";

/** Shows the card or cell that would take what is dragged. */
export function dragFilesOver(event: DragEvent): void {
  const place = placeFor(event);
  showFeedback({ taking: place === null ? null : rectOf(place) });
  if (place === null) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "copy";
}

/** Ends what the drag showed. */
export function dragFilesAway(): void {
  showFeedback({ taking: null });
}

/** Puts what was dropped there. */
export function dropFiles(event: DragEvent): void {
  const place = placeFor(event);
  showFeedback({ taking: null });
  const files = [...event.dataTransfer.files];
  // A file that can hold a map is no picture, and is taken elsewhere.
  if (place === null || event.defaultPrevented || files.every((file) => isMapFile(file.name)))
    return;
  event.preventDefault();
  void dropImages(files, place);
}

function placeFor(event: DragEvent): Focus | null {
  if (!isWritable() || !event.dataTransfer.types.includes("Files")) return null;
  const place = focusAt({ view: viewPoint(event), extends: false });
  return place?.type === "card" || place?.type === "cell" ? place : null;
}

const rectOf = (place: Focus) => useScene.getState().drawing?.focusRect(place) ?? null;
