import { type PointerEvent, useState } from "react";

import { toDrawing } from "../canvas/camera";
import type { Point } from "../canvas/geometry";
import { useViewport } from "../canvas/viewport";
import { type Stroke, useWall } from "./wall";
import styles from "./Wall.module.css";

/** What the speaker draws over the map. It lies on the map, moves with it, and is gone when the presentation ends. */
export function DrawnOver({ drawing }: { readonly drawing: boolean }) {
  const strokes = useWall((wall) => wall.strokes);
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const { x, y, zoom } = useViewport((state) => state.camera);
  if (!drawing && strokes.length === 0) return null;

  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setStroke([placeOf(event)]);
  };
  const goOn = (event: PointerEvent) =>
    setStroke((begun) => (begun === null ? null : [...begun, placeOf(event)]));
  const end = () => {
    if (stroke === null) return;
    useWall.setState((wall) => ({ strokes: [...wall.strokes, stroke] }));
    setStroke(null);
  };
  return (
    <svg
      className={styles["drawnOver"]}
      data-drawing={drawing ? "" : undefined}
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={goOn}
      onPointerUp={end}
      onPointerCancel={() => setStroke(null)}
    >
      <g transform={`scale(${zoom}) translate(${-x} ${-y})`}>
        {[...strokes, ...(stroke === null ? [] : [stroke])].map((points, at) => (
          <path key={at} d={pathOf(points)} />
        ))}
      </g>
    </svg>
  );
}

const placeOf = ({ clientX, clientY }: PointerEvent): Point =>
  toDrawing(useViewport.getState().camera, { x: clientX, y: clientY });

/** A stroke of one point is a dot. */
const pathOf = ([first, ...rest]: Stroke): string =>
  first === undefined
    ? ""
    : `M${first.x} ${first.y}${(rest.length === 0 ? [first] : rest).map(({ x, y }) => `L${x} ${y}`).join("")}`;
