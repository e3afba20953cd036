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
  /** Where the pointer acts on the map. */
  readonly surface: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Moves and grows with the drawing. */
  readonly world: HTMLElement;
  /**
   * The ARIA grid, which holds the lanes with their cells. The titles stand outside, since they do not move
   * as the cells do; the grid and its rows own them.
   */
  readonly grid: HTMLElement;
  /** What gestures show, above the cards. */
  readonly feedback: HTMLElement;
  /** The three lines with their names. */
  readonly rules: HTMLElement;
  readonly phases: BandParts;
  readonly steps: BandParts;
  readonly lanes: BandParts;
}

/** The first row of the grid that is a lane, counted from one: the titles of phases and steps come before. */
export const FIRST_LANE_ROW = 3;
/** The first column of the grid that is a step, counted from one: the lane names come before. */
export const FIRST_STEP_COLUMN = 2;

/** `name` stands before the ids, so that several maps may be on the page. */
export function buildParts(name: string): Parts {
  const canvas = document.createElement("canvas");
  const grid = build("map-grid", { role: "grid", ariaMultiSelectable: "true" });
  const titles = { phases: `${name}-phase-titles`, steps: `${name}-step-titles` };
  grid.setAttribute("aria-owns", `${titles.phases} ${titles.steps}`);
  grid.dataset["waiting"] = "";
  const feedback = build("map-feedback", { ariaHidden: "true" });
  const world = build("map-world", {}, grid, feedback);
  const surface = build("map-surface", {}, canvas, world);
  const rules = build("map-rules-mover");
  const phases = buildBand({ id: titles.phases, role: "row", ariaRowIndex: "1" });
  const steps = buildBand({ id: titles.steps, role: "row", ariaRowIndex: "2" });
  const lanes = buildBand({});
  const root = build(
    "map-root",
    {},
    surface,
    build("map-band map-lanes", {}, lanes.mover),
    build("map-band map-rules", { ariaHidden: "true" }, rules),
    build("map-band map-phases", {}, phases.mover),
    build("map-band map-steps", {}, steps.mover),
    build("map-corner"),
  );
  // The style sheet takes the lengths that the exports are drawn with.
  for (const [name, length] of Object.entries(lengths)) {
    root.style.setProperty(`--${name}`, `${length}px`);
  }
  return { root, surface, canvas, world, grid, feedback, rules, phases, steps, lanes };
}

function buildBand(attributes: Attributes): BandParts {
  const titles = build("band-titles", attributes);
  const overlay = build("band-overlay");
  return { mover: build("band-mover", {}, titles, overlay), titles, overlay };
}

type Attributes = Partial<Pick<HTMLElement, "id"> & ARIAMixin>;

function build(
  className: string,
  attributes: Attributes = {},
  ...children: readonly Element[]
): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  Object.assign(element, attributes);
  element.append(...children);
  return element;
}
