// Which parts of a map are shown one after the other while it is presented.

import { bandsAt } from "../canvas/bands";
import { type Camera, fitted, fittedTo, freeView, withoutGap } from "../canvas/camera";
import type { Drawing } from "../canvas/drawing";
import { textStyles } from "../canvas/drawing.generated";
import type { Rect, Size } from "../canvas/geometry";
import type { PhaseId, StepId, Stop, StopId } from "../host";

/** By what one goes on: through a map, or through the stops that were put together. */
export type Walk = "phases" | "steps" | "stops";

/** What a frame shows: the whole map, a phase or a step of it, or a stop. */
export type Subject =
  | { readonly type: "map" }
  | { readonly type: "stop"; readonly stop: StopId }
  | { readonly type: "phase"; readonly phase: PhaseId }
  | { readonly type: "step"; readonly step: StepId };

/** What is shown between two presses of a key. */
export interface Frame {
  readonly subject: Subject;
  /** The part of the drawing that is in sight as a whole. */
  readonly part: Rect;
  /** Which of the frames of its subject it is, from 1: what does not fit in readable letters is shown in several. */
  readonly piece: number;
  readonly pieces: number;
}

/** No letter on the wall is smaller, in pixels, but where the whole map is looked over. */
export const SMALLEST_LETTERS = 18;
const READABLE_ZOOM =
  SMALLEST_LETTERS / Math.min(...Object.values(textStyles).map(({ size }) => size));
/** A short phase is not blown up any further than this. */
const LARGEST_ZOOM = 3;
/** The room that is left around a part, in pixels of the view: what the camera leaves, and one for rounding. */
const AROUND = 2 * 24 + 1;
/** How much of a lane that is higher than the view is seen again in the next frame, as a share of the view. */
const SEEN_AGAIN = 0.15;

/** Where something begins and ends. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The frames of a presentation: the stops, or first the whole map and then phase by phase or step by step. */
export function framesOf(
  drawing: Drawing,
  view: Size,
  walk: Walk,
  stops: readonly Stop[] = [],
): readonly Frame[] {
  if (walk === "stops") {
    return stops.map((stop) => ({
      subject: { type: "stop", stop: stop.id },
      part: partOfStop(drawing, stop),
      piece: 1,
      pieces: 1,
    }));
  }
  const { x, y, width, height } = drawing.grid;
  const whole: Frame = {
    subject: { type: "map" },
    part: { x, y, width, height },
    piece: 1,
    pieces: 1,
  };
  const rest = subjectsOf(drawing, walk).flatMap(({ subject, columns }) => {
    const parts = partsOf(drawing, view, columns);
    return parts.map((part, at) => ({ subject, part, piece: at + 1, pieces: parts.length }));
  });
  return [whole, ...rest];
}

/** From where a frame is looked at. */
export function cameraOf(drawing: Drawing, view: Size, { subject, part }: Frame): Camera {
  return subject.type === "map"
    ? fitted(drawing, view)
    : withoutGap(fittedTo(drawing, view, part, LARGEST_ZOOM), drawing);
}

/** The frame that takes the place of one after the map has changed: that of the same subject where there still is one. */
export function frameAfter(
  frames: readonly Frame[],
  before: Frame | undefined,
  at: number,
): number {
  const same = frames.filter(({ subject }) => nameOf(subject) === nameOf(before?.subject));
  const found = same[Math.min(before?.piece ?? 1, same.length) - 1];
  return found === undefined ? Math.min(at, frames.length - 1) : frames.indexOf(found);
}

/** The part of the drawing that a stop shows; the whole of it where its steps and lanes are not drawn there. */
function partOfStop(drawing: Drawing, stop: Stop): Rect {
  const [left, right] = ends(
    [stop.firstStep, stop.lastStep].map((step) => step && drawing.columnOf(step)),
    drawing.columns.length,
  );
  const [top, bottom] = ends(
    [stop.firstLane, stop.lastLane].map((lane) => lane && drawing.rowOf(lane)),
    drawing.rows.length,
  );
  const [last, low] = [drawing.columns[right], drawing.rows[bottom]];
  const [x, y] = [drawing.columnX(left), drawing.rowY(top)];
  return {
    x,
    y,
    width: Math.max(last === undefined ? 0 : last.x + last.width - x, 1),
    height: Math.max(low === undefined ? 0 : low.y + low.height - y, 1),
  };
}

/** From where to where, also after the ends have changed places; an end that is open or not drawn is the edge. */
function ends(
  [first, last]: readonly (number | null | undefined | "")[],
  count: number,
): readonly [number, number] {
  const from = typeof first === "number" ? first : 0;
  const to = typeof last === "number" ? last : count - 1;
  return [Math.min(from, to), Math.max(from, to)];
}

const nameOf = (subject: Subject | undefined): string => JSON.stringify(subject ?? null);

function subjectsOf(
  { columns, phases }: Drawing,
  walk: Walk,
): readonly { readonly subject: Subject; readonly columns: Drawing["columns"] }[] {
  if (walk === "steps") {
    return columns.map((column) => ({
      subject: { type: "step", step: column.step },
      columns: [column],
    }));
  }
  return phases
    .map(({ phase }) => ({
      subject: { type: "phase", phase } as const,
      columns: columns.filter((column) => column.phase === phase),
    }))
    .filter((entry) => entry.columns.length > 0);
}

/** The parts in which some columns are shown: from left to right, and each of these from above. */
function partsOf(drawing: Drawing, view: Size, columns: Drawing["columns"]): readonly Rect[] {
  const free = freeView(bandsAt(drawing, READABLE_ZOOM), view);
  const across = columns.map(({ x, width }) => ({ start: x, end: x + width }));
  const down = drawing.rows.map(({ y, height }) => ({ start: y, end: y + height }));
  const room = (pixels: number) => Math.max(pixels - AROUND, 1) / READABLE_ZOOM;
  return together(across, room(free.width)).flatMap((wide) =>
    together(down, room(free.height)).map((high) => ({
      x: wide.start,
      y: high.start,
      width: wide.end - wide.start,
      height: high.end - high.start,
    })),
  );
}

/**
 * Puts spans that follow each other together so that each lot is at most so long, in as few lots as that takes and
 * these about equally long. One that is longer by itself is cut, and something of each cut is seen twice.
 */
function together(spans: readonly Span[], room: number): readonly Span[] {
  const whole = spans.flatMap((span) => cut(span, room));
  const fewest = lots(whole, room).length;
  let [low, high] = [0, room];
  for (let halvings = 0; halvings < 12; halvings++) {
    const middle = (low + high) / 2;
    if (lots(whole, middle).length > fewest) low = middle;
    else high = middle;
  }
  return lots(whole, high);
}

function lots(spans: readonly Span[], room: number): readonly Span[] {
  const made: Span[] = [];
  for (const span of spans) {
    const last = made.at(-1);
    if (last !== undefined && span.end - last.start <= room && span.start >= last.start) {
      made[made.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else made.push(span);
  }
  return made;
}

function cut({ start, end }: Span, room: number): readonly Span[] {
  const length = end - start;
  if (length <= room) return [{ start, end }];
  const pieces = Math.ceil((length - room) / (room * (1 - SEEN_AGAIN))) + 1;
  const by = (length - room) / (pieces - 1);
  return Array.from({ length: pieces }, (_, at) => ({
    start: start + at * by,
    end: start + at * by + room,
  }));
}
