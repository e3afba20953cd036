import { type ReactNode, useEffect, useRef, useState } from "react";

import type { Heat } from "../host";
import { type LookActions, lookAround } from "./gestures/lookAround";
import { Stage } from "./painters/stage";
import type { Parts } from "./painters/parts";
import type { Sight } from "./scene";
import "./styles";
import { watchSize } from "./viewport";

export interface PaneProps {
  readonly sight: Sight;
  /** By which measure cards show their risk. */
  readonly heat: Heat;
  /** What the pointer asks for. The object must keep its identity. */
  readonly actions: LookActions;
  /** What stands over the drawing, once there is one to stand on. */
  readonly children?: (parts: Parts) => ReactNode;
}

/**
 * A drawing that is only looked at. All panes have the camera of the map in view: they show the same part of their
 * drawings, and are therefore equally large.
 */
export function Pane({ sight, heat, actions, children }: PaneProps) {
  const place = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const painting = new Stage(element, sight);
    const stopLooking = lookAround(painting.parts.surface, sight, actions);
    const stopSizing = watchSize(element);
    setStage(painting);
    return () => {
      stopSizing();
      stopLooking();
      painting.dispose();
    };
  }, [sight, actions]);
  useEffect(() => stage?.setHeat(heat), [stage, heat]);
  return (
    <div className="map-frame">
      <div ref={place} className="map-canvas" />
      {stage !== null && children?.(stage.parts)}
    </div>
  );
}
