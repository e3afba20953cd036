// The bands that stay in sight while the map moves: phase and step titles at the top, lane names at the left.

import type { Drawing } from "./drawing";

// Below this scale a name of 13 px is hard to read, above it the bands would take the room of the map.
const LEAST_SCALE = 0.8;
let mostScale = 1.25;

/** From now on the bands grow with the map as far as it does: where they are read from afar, no letter may stay small. */
export function growBands(): void {
  mostScale = Infinity;
}

/** The scale of phase titles and lane names, which stay readable when the map is far away. */
export function nameScale(zoom: number): number {
  return Math.min(Math.max(zoom, LEAST_SCALE), mostScale);
}

/** The scale of step titles, which shrink with the columns that they stand over. */
export function stepTitleScale(zoom: number): number {
  return Math.min(zoom, mostScale);
}

/** How much of the view the bands cover, in pixels of the view. */
export interface Bands {
  /** The width of the lane names. */
  readonly left: number;
  /** The height of the phase titles. */
  readonly phases: number;
  /** The height of the step titles beneath them. */
  readonly steps: number;
  /** The height of both: where the grid comes into sight. */
  readonly top: number;
}

export function bandsAt(
  drawing: Pick<Drawing, "laneHeaderWidth" | "phaseHeaderHeight" | "stepHeaderHeight">,
  zoom: number,
): Bands {
  const phases = drawing.phaseHeaderHeight * nameScale(zoom);
  const steps = drawing.stepHeaderHeight * stepTitleScale(zoom);
  return { left: drawing.laneHeaderWidth * nameScale(zoom), phases, steps, top: phases + steps };
}
