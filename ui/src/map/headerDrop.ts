import type { Drawing } from "../canvas/drawing";
import type { Point } from "../canvas/geometry";
import { placeAmong, type Span } from "../controls/ordering";
import type { Operation } from "../host";
import type { Header } from "./headers";

/** Where a dragged title would go: the operation, and the line between two titles where it would stand. */
export interface HeaderDrop {
  readonly operation: Operation;
  /** In the drawing: along x for steps and phases, along y for lanes. */
  readonly line: number;
}

/** Where a title would go if it were dropped at a point of the drawing; nothing where it would stay. */
export function headerDrop(drawing: Drawing, header: Header, point: Point): HeaderDrop | null {
  switch (header.type) {
    case "step":
      return dropStep(drawing, header.step, point.x);
    case "lane": {
      const { lane } = header;
      const rows = drawing.rows.map(({ lane: id, y, height }) => ({
        id,
        start: y,
        end: y + height,
      }));
      return among(rows, lane, point.y, (before) => ({ operation: "moveLane", lane, before }));
    }
    case "phase": {
      const { phase } = header;
      const phases = drawing.phases.map(({ phase: id, x, width }) => ({
        id,
        start: x,
        end: x + width,
      }));
      return among(phases, phase, point.x, (before) => ({ operation: "movePhase", phase, before }));
    }
  }
}

/** A step goes into the phase under the pointer, among the steps of that phase. */
function dropStep(drawing: Drawing, step: string, x: number): HeaderDrop | null {
  const phase = drawing.phases.find((other) => x < other.x + other.width) ?? drawing.phases.at(-1);
  if (phase === undefined) return null;
  const steps = drawing.columns
    .filter((column) => column.phase === phase.phase)
    .map((column) => ({ id: column.step, start: column.x, end: column.x + column.width }));
  const move = (before: string | null): Operation => ({
    operation: "moveStep",
    step,
    phase: phase.phase,
    before,
  });
  if (steps.length === 0) return { operation: move(null), line: phase.x };
  return among(steps, step, x, move);
}

/** The drop among siblings; nothing where it would stay. */
function among(
  siblings: readonly Span[],
  id: string,
  at: number,
  move: (before: string | null) => Operation,
): HeaderDrop | null {
  const place = placeAmong(siblings, id, at);
  return place === null ? null : { operation: move(place.before), line: place.line };
}
