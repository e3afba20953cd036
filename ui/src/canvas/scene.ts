// The drawing in view. It changes in place: whoever paints it reads it again when the revision moves, and
// tells what changed by identity, since a card or connector that did not change stays the same object.

import { create } from "zustand";
import type { Scene, SceneDelta } from "../host";
import { Drawing } from "./drawing";
import { NOTHING_SELECTED, changeSelection, retain } from "./selection";

export interface SceneState {
  readonly drawing: Drawing | null;
  /** Moves with every change of the drawing. */
  readonly revision: number;
}

export const useScene = create<SceneState>()(() => ({ drawing: null, revision: 0 }));

/** Brings a map into view, or another state of the one in view; a selection lasts within one map. */
export function showScene(scene: Scene): void {
  const previous = useScene.getState();
  const drawing = new Drawing(scene);
  useScene.setState({ drawing, revision: previous.revision + 1 });
  changeSelection((now) =>
    previous.drawing?.map === scene.map ? retain(now, drawing) : NOTHING_SELECTED,
  );
}

/** Takes over what an edit changed in a map; of no effect for a map that is not in view. */
export function changeScene(map: string, delta: SceneDelta): void {
  const { drawing, revision } = useScene.getState();
  if (drawing?.map === map) {
    drawing.apply(delta);
    useScene.setState({ drawing, revision: revision + 1 });
    changeSelection((now) => retain(now, drawing));
  }
}

/** Puts nothing in view. */
export function clearScene(): void {
  useScene.setState((now) => ({ drawing: null, revision: now.revision + 1 }));
  changeSelection(() => NOTHING_SELECTED);
}
