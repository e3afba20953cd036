import { beforeEach, expect, it, vi } from "vitest";

import { bandsAt } from "./bands";
import { toDrawing, toView } from "./camera";
import { Drawing } from "./drawing";
import { contains } from "./geometry";
import { sampleScene } from "./sampleScene";
import { clearScene, showScene } from "./scene";
import { changeSelection, selectOnly } from "./selection";
import {
  panBy,
  resizeView,
  revealFocus,
  setCamera,
  useViewport,
  zoomStep,
  zoomToActualSize,
  zoomToSelection,
} from "./viewport";

const camera = () => useViewport.getState().camera;

/** Lets the frames pass that a motion takes. */
function untilStill(): void {
  vi.advanceTimersByTime(400);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  clearScene();
  showScene(sampleScene());
  resizeView({ width: 500, height: 300 });
  setCamera({ x: 0, y: 0, zoom: 1 });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

it("goes two steps for two presses, also when the second comes during the motion of the first", () => {
  zoomStep("in");
  vi.advanceTimersByTime(40);
  zoomStep("in");
  untilStill();
  expect(camera().zoom).toBe(1.5);
});

it("keeps the first step and lane at the titles when a key or a button zooms out", () => {
  zoomStep("out");
  untilStill();
  const { grid } = new Drawing(sampleScene());
  const bands = bandsAt(new Drawing(sampleScene()), camera().zoom);
  expect(toView(camera(), grid).x).toBeCloseTo(bands.left);
  expect(toView(camera(), grid).y).toBeCloseTo(bands.top);
});

it("comes back to the cards from far away, not to the empty ground around a small map", () => {
  setCamera({ x: 0, y: 0, zoom: 0.05 });
  zoomToActualSize();
  untilStill();
  const { view } = useViewport.getState();
  const middle = toDrawing(camera(), { x: view.width / 2, y: view.height / 2 });
  expect(contains(new Drawing(sampleScene()).grid, middle), "the middle of the view").toBe(true);
});

it("stops a motion when the hand takes the map", () => {
  zoomStep("in");
  vi.advanceTimersByTime(40);
  panBy(10, 0);
  const taken = camera();
  untilStill();
  expect(camera()).toEqual(taken);
});

it("moves at once where the system asks for less motion", () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  zoomStep("in");
  expect(camera().zoom).toBe(1.25);
});

it("brings a focused place into sight", () => {
  revealFocus({ type: "cell", lane: "staff", step: "s2" });
  untilStill();
  expect(camera().x, "the last step was beyond the right edge").toBeGreaterThan(0);
});

it("shows what is selected as large as it is at 100 %, and no larger", () => {
  setCamera({ x: 0, y: 0, zoom: 0.5 });
  changeSelection(() => selectOnly({ type: "card", card: "greet" }));
  zoomToSelection();
  untilStill();
  expect(camera().zoom).toBe(1);
});
