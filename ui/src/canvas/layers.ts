// Places above the titles where other rooms put what is their own, such as handles between steps.

import type { ReactNode, ReactPortal } from "react";
import { createPortal } from "react-dom";
import { create } from "zustand";

import type { Parts } from "./painters/parts";

/**
 * A layer of the map, by what it moves with: `phases` and `steps` sideways with the bands of titles, `lanes`
 * up and down with the lane names. A place along the band is a length of the drawing times `--zoom`.
 */
export type LayerName = "phases" | "steps" | "lanes";

type Layers = Readonly<Record<LayerName, HTMLElement | null>>;

/** While no map is shown. */
export const NO_LAYERS: Layers = { phases: null, steps: null, lanes: null };

/** The layers of the map that is shown. */
export const useLayers = create<Layers>(() => NO_LAYERS);

export function layersOf({ phases, steps, lanes }: Parts): Layers {
  return { phases: phases.overlay, steps: steps.overlay, lanes: lanes.overlay };
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
