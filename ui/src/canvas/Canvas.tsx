import { useEffect, useRef, useState } from "react";

import { useRegisteredCommands } from "../commands";
import type { Heat, MapId } from "../host";
import { cameraCommands } from "./cameraCommands";
import { Surface, type SurfaceActions } from "./gestures/surface";
import { layersOf, NO_LAYERS, useLayers } from "./layers";
import { useMapInView } from "./mapInView";
import { Stage } from "./painters/stage";
import "./styles";
import { watchSize } from "./viewport";
import { ZoomControl } from "./ZoomControl";

export interface CanvasProps {
  readonly map: MapId;
  /** By which measure cards show their risk. */
  readonly heat: Heat;
  /** What the pointer asks of the map's view. The object must keep its identity. */
  readonly actions: SurfaceActions;
}

/** The map: painted, and moved by the pointer. React gives it its place; what is in it, the stage paints. */
export function Canvas({ map, heat, actions }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  useMapInView(map);
  useRegisteredCommands(cameraCommands);

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const painting = new Stage(element);
    const surface = new Surface(painting.parts.surface, actions);
    const stopSizing = watchSize(element);
    setStage(painting);
    useLayers.setState(layersOf(painting.parts));
    return () => {
      useLayers.setState(NO_LAYERS);
      stopSizing();
      surface.dispose();
      painting.dispose();
    };
  }, [actions]);
  useEffect(() => stage?.setHeat(heat), [stage, heat]);

  return (
    <div className="map-frame">
      <div ref={place} className="map-canvas" />
      <ZoomControl />
    </div>
  );
}
