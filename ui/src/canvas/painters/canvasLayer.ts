// The one canvas beneath the cards: the ground, the connectors, and every card that is no element.

import { paintBoxes } from "./boxes";
import { paintConnectors } from "./connectors";
import { type Frame, type HasElement, origin, screenScale } from "./frame";
import { paintGround } from "./ground";
import { onThemeChange, type Palette, readPalette } from "./palette";

export class CanvasLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  #palette: Palette = readPalette();
  readonly #stop: () => void;

  /** `repaint` asks for another frame after the theme has changed. */
  constructor(canvas: HTMLCanvasElement, repaint: () => void) {
    this.#canvas = canvas;
    this.#context = canvas.getContext("2d", { alpha: false });
    this.#stop = onThemeChange(() => {
      this.#palette = readPalette();
      repaint();
    });
  }

  paint(frame: Frame, hasElement: HasElement): void {
    const context = this.#context;
    if (context === null) return;
    this.#fit(frame);
    const scale = screenScale();
    context.setTransform(scale, 0, 0, scale, 0, 0);
    paintGround(context, frame, this.#palette);
    paintConnectors(context, frame, this.#palette);
    paintBoxes(context, frame, this.#palette, hasElement);
    paintSelected(context, frame, this.#palette, hasElement);
  }

  dispose(): void {
    this.#stop();
  }

  #fit({ view }: Frame): void {
    const scale = screenScale();
    const [width, height] = [Math.round(view.width * scale), Math.round(view.height * scale)];
    // Setting the size clears the canvas, even to the same size.
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
  }
}

/** The rings of selected cards that are no elements. */
function paintSelected(
  context: CanvasRenderingContext2D,
  frame: Frame,
  palette: Palette,
  hasElement: HasElement,
): void {
  const { x, y } = origin(frame);
  const { zoom } = frame.camera;
  context.strokeStyle = palette.selection;
  context.lineWidth = 2;
  for (const id of frame.selection.cards) {
    const card = hasElement(id) ? undefined : frame.drawing.card(id);
    if (card === undefined) continue;
    const rect = frame.drawing.cardRect(card);
    context.strokeRect(
      x + rect.x * zoom - 1,
      y + rect.y * zoom - 1,
      rect.width * zoom + 2,
      rect.height * zoom + 2,
    );
  }
}
