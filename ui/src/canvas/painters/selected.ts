// The rings of selected cards on the canvas.

import type { CardId } from "../../host";
import { type Glance, origin } from "./frame";
import type { Palette } from "./palette";

/** The width of a ring, outside the card, in pixels of the view. */
const RING = 2;

/** Marks the selected cards but for those that are `made` as elements, which have a ring of their own. */
export function paintSelected(
  context: CanvasRenderingContext2D,
  glance: Glance,
  palette: Palette,
  made: ReadonlySet<CardId>,
): void {
  const { drawing, selection } = glance;
  const { x, y } = origin(glance);
  const { zoom } = glance.camera;
  context.strokeStyle = palette.selection;
  context.lineWidth = RING;
  for (const id of selection.cards) {
    const card = made.has(id) ? undefined : drawing.card(id);
    if (card === undefined) continue;
    const rect = drawing.cardRect(card);
    context.strokeRect(
      x + rect.x * zoom - RING / 2,
      y + rect.y * zoom - RING / 2,
      rect.width * zoom + RING,
      rect.height * zoom + RING,
    );
  }
}
