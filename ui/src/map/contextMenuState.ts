import { create } from "zustand";

import { toView } from "../canvas/camera";
import { useScene } from "../canvas/scene";
import { viewBox } from "../canvas/viewPlace";
import { useViewport } from "../canvas/viewport";
import type { Place } from "../controls/Menu";
import { currentFocus } from "./current";

/** Where the menu of the map is open; nothing while it is closed. */
export const useContextMenu = create<{ readonly place: Place | null }>()(() => ({ place: null }));

/** Opens the menu for what has the focus, at the pointer. */
export function openContextMenuAt(left: number, top: number): void {
  useContextMenu.setState({ place: { left, top } });
}

/** Opens the menu beside what has the focus. */
export function openContextMenu(): void {
  const place = besideFocus();
  if (place !== null) useContextMenu.setState({ place });
}

/** Where a menu stands that belongs to what has the focus; nothing where that is not in view. */
export function besideFocus(): Place | null {
  const box = viewBox();
  const focus = currentFocus();
  const { drawing } = useScene.getState();
  if (box === undefined || focus === null) return null;
  const rect = drawing?.focusRect(focus) ?? null;
  const { camera, view } = useViewport.getState();
  const at =
    rect === null
      ? { x: 0, y: 0 }
      : toView(camera, { x: rect.x + rect.width / 2, y: rect.y + Math.min(rect.height, 24) });
  return {
    left: box.left + Math.min(Math.max(at.x, 0), view.width),
    top: box.top + Math.min(Math.max(at.y, 0), view.height),
  };
}

export function closeContextMenu(): void {
  useContextMenu.setState({ place: null });
}
