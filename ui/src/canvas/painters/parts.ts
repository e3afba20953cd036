// The elements that the map is made of, from the ground up. They are made once; the layers fill them.

import { lengths } from "../drawing.generated";

/** One band of titles. */
export interface BandParts {
  /** Moves with the map along its band. */
  readonly mover: HTMLElement;
  /** Holds the titles. */
  readonly titles: HTMLElement;
  /** Above the titles, for what other rooms put there. */
  readonly overlay: HTMLElement;
}

export interface Parts {
  /** Everything else is inside. */
  readonly root: HTMLElement;
  /** The ARIA grid. Lane names stand beside it and are owned by its rows: they do not move as those do. */
  readonly grid: HTMLElement;
  /** Where the pointer acts on the map. */
  readonly surface: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Moves and grows with the drawing: cards, what gestures show, and what other rooms put above them. */
  readonly world: HTMLElement;
  readonly cards: HTMLElement;
  readonly feedback: HTMLElement;
  readonly overlay: HTMLElement;
  /** The names of the three lines. */
  readonly rules: HTMLElement;
  readonly phases: BandParts;
  readonly steps: BandParts;
  readonly lanes: BandParts;
  /** Does not move. */
  readonly view: HTMLElement;
}

export function buildParts(): Parts {
  const canvas = document.createElement("canvas");
  const cards = build("map-cards", { role: "presentation" });
  const feedback = build("map-feedback", { ariaHidden: "true" });
  const overlay = build("map-overlay");
  const world = build("map-world", { role: "presentation" }, cards, feedback, overlay);
  const surface = build("map-surface", { role: "presentation" }, canvas, world);
  const rules = build("map-rules-mover");
  const phases = buildBand();
  const steps = buildBand();
  const lanes = buildBand();
  const view = build("map-view");
  const grid = build(
    "map-grid",
    { role: "grid", ariaMultiSelectable: "true" },
    build("map-band map-phases", { role: "row", ariaRowIndex: "1" }, phases.mover),
    build("map-band map-steps", { role: "row", ariaRowIndex: "2" }, steps.mover),
    surface,
  );
  const root = build(
    "map-root",
    {},
    grid,
    build("map-band map-lanes", {}, lanes.mover),
    build("map-band map-rules", { ariaHidden: "true" }, rules),
    build("map-corner"),
    view,
  );
  // The style sheet takes the lengths that the exports are drawn with.
  for (const [name, length] of Object.entries(lengths)) {
    root.style.setProperty(`--${name}`, `${length}px`);
  }
  return {
    root,
    grid,
    surface,
    canvas,
    world,
    cards,
    feedback,
    overlay,
    rules,
    phases,
    steps,
    lanes,
    view,
  };
}

/** The first row of the grid that is a lane, counted from one: the titles of phases and steps come before. */
export const FIRST_LANE_ROW = 3;
/** The first column of the grid that is a step, counted from one: the lane names come before. */
export const FIRST_STEP_COLUMN = 2;

function buildBand(): BandParts {
  const titles = build("band-titles", { role: "presentation" });
  const overlay = build("band-overlay");
  return {
    mover: build("band-mover", { role: "presentation" }, titles, overlay),
    titles,
    overlay,
  };
}

function build(
  className: string,
  attributes: Partial<ARIAMixin> = {},
  ...children: readonly Element[]
): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  Object.assign(element, attributes);
  element.append(...children);
  return element;
}
