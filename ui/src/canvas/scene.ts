// The drawing in view. It changes in place: whoever paints it reads it again when the revision moves, and
// tells what changed by identity, since a card or connector that did not change stays the same object.

import { create, type StoreApi } from "zustand";
import type { CardId, Scene, SceneDelta } from "../host";
import { Drawing } from "./drawing";
import { NOTHING_SELECTED, retain, type Selection, useSelection } from "./selection";

export interface SceneState {
  readonly drawing: Drawing | null;
  /** Moves with every change of the drawing. */
  readonly revision: number;
}

const NOTHING: SceneState = { drawing: null, revision: 0 };

export const useScene = create<SceneState>()(() => NOTHING);

/** What a stage paints: a drawing, and what of it is chosen. */
export interface Sight {
  /** Stands before the ids of its elements, which are unique on the page. */
  readonly name: string;
  readonly scene: StoreApi<SceneState>;
  readonly selection: StoreApi<Selection>;
  /** Whether it shows what gestures do: on a drawing that is only looked at they do nothing. */
  readonly showsGestures: boolean;
}

/** The drawing in view, which the camera keeps to, and which is worked on. */
export const mapSight: Sight = {
  name: "map",
  scene: useScene,
  selection: useSelection,
  showsGestures: true,
};

/** The drawing in view, while it is only looked at. */
export const lookedAt: Sight = { ...mapSight, showsGestures: false };

/** A drawing that is looked at together with the one in view. */
export function companion(name: string): Sight {
  return {
    name,
    scene: create<SceneState>()(() => NOTHING),
    selection: create<Selection>()(() => NOTHING_SELECTED),
    showsGestures: false,
  };
}

/** Brings a map into view, or another state of the one in view; a selection lasts within one map. */
export function showScene(scene: Scene): void {
  showIn(mapSight, scene);
}

/** The same in a sight that it is looked at with; `gone` are the cards that are drawn as gone. */
export function showIn(sight: Sight, scene: Scene, gone: readonly CardId[] = []): void {
  const previous = sight.scene.getState();
  const drawing = new Drawing(scene, gone);
  sight.scene.setState({ drawing, revision: previous.revision + 1 });
  sight.selection.setState(
    (now) => (previous.drawing?.map === scene.map ? retain(now, drawing) : NOTHING_SELECTED),
    true,
  );
}

/** Takes over what an edit changed in a map; of no effect for a map that is not in view. */
export function changeScene(map: string, delta: SceneDelta): void {
  const { drawing, revision } = useScene.getState();
  if (drawing?.map === map) {
    drawing.apply(delta);
    useScene.setState({ drawing, revision: revision + 1 });
    useSelection.setState((now) => retain(now, drawing), true);
  }
}

/** Puts nothing in view. */
export function clearScene(): void {
  clear(mapSight);
}

/** Shows nothing in a sight. */
export function clear({ scene, selection }: Sight): void {
  scene.setState((now) => ({ drawing: null, revision: now.revision + 1 }));
  selection.setState(NOTHING_SELECTED, true);
}
