import { beforeEach, expect, it, vi } from "vitest";

import { sampleScene } from "../sampleScene";
import { clearScene, showScene } from "../scene";
import { resizeView, setCamera, useViewport } from "../viewport";
import { EdgeScroll } from "./edgeScroll";

const camera = () => useViewport.getState().camera;
const AT_RIGHT_EDGE = { x: 398, y: 200 };
const AT_LEFT_EDGE = { x: 152, y: 200 };

beforeEach(() => {
  vi.useFakeTimers();
  clearScene();
  showScene(sampleScene());
  resizeView({ width: 400, height: 300 });
  setCamera({ x: 0, y: 0, zoom: 1 });
  return () => vi.useRealTimers();
});

it("scrolls while the pointer rests at the edge, and says so", () => {
  const scrolled = vi.fn();
  const scroll = new EdgeScroll(scrolled);
  scroll.follow(AT_RIGHT_EDGE);
  vi.advanceTimersByTime(100);
  expect(camera().x).toBeGreaterThan(0);
  expect(scrolled).toHaveBeenCalled();
  scroll.stop();
});

it("ends at the edge of the map", () => {
  const scroll = new EdgeScroll(() => undefined);
  scroll.follow(AT_LEFT_EDGE);
  vi.advanceTimersByTime(500);
  expect(camera().x, "the map begins here").toBe(0);
  scroll.follow(AT_RIGHT_EDGE);
  vi.advanceTimersByTime(5000);
  expect(camera().x, "its right edge stands at that of the view").toBe(200);
  scroll.stop();
});

it("stops when the pointer goes back into the view, and when the gesture ends", () => {
  const scroll = new EdgeScroll(() => undefined);
  scroll.follow(AT_RIGHT_EDGE);
  vi.advanceTimersByTime(40);
  scroll.follow({ x: 280, y: 200 });
  const resting = camera();
  vi.advanceTimersByTime(200);
  expect(camera()).toEqual(resting);
  scroll.follow(AT_RIGHT_EDGE);
  scroll.stop();
  vi.advanceTimersByTime(200);
  expect(camera()).toEqual(resting);
});
