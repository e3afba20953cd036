import type { Drawing } from "../canvas/drawing";
import type { Point } from "../canvas/geometry";
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
      const rows = drawing.rows.map((row) => ({
        id: row.lane,
        start: row.y,
        end: row.y + row.height,
      }));
      const place = placeAmong(rows, header.lane, point.y);
      return place === null
        ? null
        : {
            operation: { operation: "moveLane", lane: header.lane, before: place.before },
            line: place.line,
          };
    }
    case "phase": {
      const phases = drawing.phases.map((phase) => ({
        id: phase.phase,
        start: phase.x,
        end: phase.x + phase.width,
      }));
      const place = placeAmong(phases, header.phase, point.x);
      return place === null
        ? null
        : {
            operation: { operation: "movePhase", phase: header.phase, before: place.before },
            line: place.line,
          };
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
  const isAlone = steps.length === 0 || (steps.length === 1 && steps[0]?.id === step);
  if (isAlone && steps.length === 1) return null;
  const place = isAlone ? { before: null, line: phase.x } : placeAmong(steps, step, x);
  return place === null
    ? null
    : {
        operation: { operation: "moveStep", step, phase: phase.phase, before: place.before },
        line: place.line,
      };
}

interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Before which of its siblings something comes to stand; null for the end, nothing where it stands there. */
function placeAmong(
  siblings: readonly Span[],
  id: string,
  at: number,
): { readonly before: string | null; readonly line: number } | null {
  const own = siblings.findIndex((span) => span.id === id);
  const next = siblings.findIndex((span) => at < (span.start + span.end) / 2);
  const index = next === -1 ? siblings.length : next;
  if (own !== -1 && (index === own || index === own + 1)) return null;
  const left = siblings[index - 1];
  const right = siblings[index];
  const line =
    left !== undefined && right !== undefined
      ? (left.end + right.start) / 2
      : (left?.end ?? right?.start ?? 0);
  return { before: right?.id ?? null, line };
}
