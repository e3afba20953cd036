// Keeps the drawing in step with the document: the scene of the map in view, then every change of it.

import { useEffect } from "react";

import { onChange, useDocument, viewMap } from "../document";
import type { MapId } from "../host";
import { useLanguage } from "../i18n";
import type { Camera } from "./camera";
import type { Drawing } from "./drawing";
import { changeScene, clearScene, showScene, useScene } from "./scene";
import { setCamera, showFromStart, useViewport } from "./viewport";

/** Where each map was left: it is seen again from there, after the risk table or another map. */
const left = new Map<MapId, Camera>();

function leave(map: MapId): void {
  if (useScene.getState().drawing?.map === map) left.set(map, useViewport.getState().camera);
  clearScene();
}

function enter(map: MapId, drawing: Drawing): void {
  const camera = left.get(map);
  if (camera === undefined) showFromStart(drawing);
  else setCamera(camera);
}

/** Brings a map into view, in the language spoken now, for as long as the component is shown. */
export function useMapInView(map: MapId): void {
  const document = useDocument((state) => state.document);
  const language = useLanguage((state) => state.language);

  useEffect(
    () => onChange(({ scene }) => scene !== null && changeScene(scene.map, scene.delta)),
    [],
  );
  useEffect(() => () => leave(map), [document, map]);
  useEffect(() => {
    let current = true;
    void viewMap(map, language).then((scene) => {
      if (scene === null || !current) return;
      const isNew = useScene.getState().drawing === null;
      showScene(scene);
      const { drawing } = useScene.getState();
      if (isNew && drawing !== null) enter(map, drawing);
    });
    return () => {
      current = false;
    };
  }, [document, map, language]);
}
