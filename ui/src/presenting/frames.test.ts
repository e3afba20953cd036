import { describe, expect, it } from "vitest";

import { bandsAt, growBands } from "../canvas/bands";
import { shown } from "../canvas/camera";
import { Drawing } from "../canvas/drawing";
import { textStyles } from "../canvas/drawing.generated";
import type { Rect } from "../canvas/geometry";
import { sampleScene } from "../canvas/sampleScene";
import type { Scene } from "../host";
import { cameraOf, type Frame, frameAfter, framesOf, SMALLEST_LETTERS } from "./frames";

growBands();

const projector = { width: 1920, height: 1080 };
const smallest = Math.min(...Object.values(textStyles).map(({ size }) => size));

/** A map of two phases with so many steps each, and lanes of these heights; a card in every cell. */
function mapOf(steps: number, heights: readonly number[]): Drawing {
  const scene: Scene = sampleScene();
  const [column] = scene.columns;
  const [row] = scene.rows;
  const [card] = scene.cards;
  if (column === undefined || row === undefined || card === undefined) throw new Error("a sample");
  const columns = Array.from({ length: 2 * steps }, (_, at) => ({
    ...column,
    step: `s${at}`,
    phase: at < steps ? "p0" : "p1",
    x: 200 + at * 230,
    width: 190,
  }));
  let y = 80;
  const rows = heights.map((height, at) => {
    const made = { ...row, lane: `l${at}`, y, height };
    y += height + 20;
    return made;
  });
  const cards = columns.flatMap((_, at) =>
    rows.map(({ height }, lane) => ({
      ...card,
      card: `${at}-${lane}`,
      column: at,
      row: lane,
      y: height - 60,
      height: 50,
    })),
  );
  const phases = ["p0", "p1"].map((phase, at) => ({
    phase,
    x: 200 + at * steps * 230,
    width: steps * 230,
    lines: [],
  }));
  const width = 200 + 2 * steps * 230;
  return new Drawing({
    ...scene,
    width,
    height: y,
    columns,
    rows,
    cards,
    phases,
    routes: [],
    rules: [],
  });
}

/** What of the drawing a frame shows beside the bands. */
function inSight(drawing: Drawing, frame: Frame): Rect {
  const camera = cameraOf(drawing, projector, frame);
  const { left, top } = bandsAt(drawing, camera.zoom);
  const all = shown(camera, projector);
  return {
    x: all.x + left / camera.zoom,
    y: all.y + top / camera.zoom,
    width: all.width - left / camera.zoom,
    height: all.height - top / camera.zoom,
  };
}

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const MAPS = [
  { steps: 1, heights: [120] },
  { steps: 3, heights: [120, 200, 160, 140, 120] },
  { steps: 11, heights: [120, 200, 160, 140, 120, 90, 300] },
  { steps: 2, heights: [120, 2_000, 160] },
];

describe.each(MAPS)(
  "a map with $steps steps a phase and lanes of $heights",
  ({ steps, heights }) => {
    const drawing = mapOf(steps, heights);

    it.each(["phases", "steps"] as const)("is read from afar, by %s", (walk) => {
      const [whole, ...frames] = framesOf(drawing, projector, walk);
      expect(whole?.subject).toEqual({ type: "map" });
      for (const frame of frames) {
        const { zoom } = cameraOf(drawing, projector, frame);
        expect(smallest * zoom).toBeGreaterThanOrEqual(SMALLEST_LETTERS);
      }
    });

    it.each(["phases", "steps"] as const)("shows every card whole, by %s", (walk) => {
      const sights = framesOf(drawing, projector, walk)
        .slice(1)
        .map((frame) => inSight(drawing, frame));
      for (const name of drawing.allCards()) {
        const card = drawing.card(name);
        if (card === undefined) throw new Error("a card of the drawing");
        const rect = drawing.cardRect(card);
        expect(
          sights.some((sight) => holds(sight, rect)),
          name,
        ).toBe(true);
      }
    });
  },
);

describe("what does not fit is shown in pieces", () => {
  it("about equally large ones, from left to right", () => {
    const [, ...frames] = framesOf(mapOf(7, [120]), projector, "phases");
    const first = frames.filter(
      ({ subject }) => subject.type === "phase" && subject.phase === "p0",
    );
    expect(first.map(({ piece, pieces }) => [piece, pieces])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    const [one, other] = first.map(({ part }) => part);
    expect(one?.x).toBeLessThan(other?.x ?? 0);
    expect(Math.abs((one?.width ?? 0) - (other?.width ?? 0))).toBeLessThanOrEqual(230);
  });
});

describe("after an edit", () => {
  it("the same phase is looked at, wherever it stands now", () => {
    const before = framesOf(mapOf(3, [120]), projector, "phases");
    const second = before.findIndex(
      ({ subject }) => subject.type === "phase" && subject.phase === "p1",
    );
    const after = framesOf(mapOf(9, [120]), projector, "phases");
    const found = after[frameAfter(after, before[second], second)];
    expect(found?.subject).toEqual({ type: "phase", phase: "p1" });
  });

  it("of a phase that is gone, what took its place is", () => {
    const frames = framesOf(mapOf(1, [120]), projector, "phases");
    const gone: Frame = {
      subject: { type: "phase", phase: "gone" },
      part: { x: 0, y: 0, width: 1, height: 1 },
      piece: 1,
      pieces: 1,
    };
    expect(frameAfter(frames, gone, 2)).toBe(2);
    expect(frameAfter(frames, gone, 7)).toBe(frames.length - 1);
  });
});
