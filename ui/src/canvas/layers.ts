// Places on the map where other rooms put what is their own: an editor over a card, handles between steps.

import type { ReactNode, ReactPortal } from "react";
import { createPortal } from "react-dom";
import { create } from "zustand";

import type { Parts } from "./painters/parts";

/**
 * A layer of the map, by what it moves with.
 * - `drawing`: moves and grows with the cards; lengths are those of the drawing.
 * - `phases`, `steps`: move sideways with the bands of titles; x = length of the drawing * `--zoom`.
 * - `lanes`: moves up and down with the lane names; y = length of the drawing * `--zoom`.
 * - `view`: does not move.
 */
export type LayerName = "drawing" | "phases" | "steps" | "lanes" | "view";

type Layers = Readonly<Record<LayerName, HTMLElement | null>>;

/** While no map is shown. */
export const NO_LAYERS: Layers = {
  drawing: null,
  phases: null,
  steps: null,
  lanes: null,
  view: null,
};

/** The layers of the map that is shown. */
export const useLayers = create<Layers>(() => NO_LAYERS);

export function layersOf({ overlay, phases, steps, lanes, view }: Parts): Layers {
  return {
    drawing: overlay,
    phases: phases.overlay,
    steps: steps.overlay,
    lanes: lanes.overlay,
    view,
  };
}

export interface InLayerProps {
  readonly layer: LayerName;
  readonly children: ReactNode;
}

/** Puts its children into a layer of the map. */
export function InLayer({ layer, children }: InLayerProps): ReactPortal | null {
  const element = useLayers((layers) => layers[layer]);
  return element === null ? null : createPortal(children, element);
}
