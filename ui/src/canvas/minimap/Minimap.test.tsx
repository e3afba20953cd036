import { act, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";

import { inSight } from "../camera";
import { Drawing } from "../drawing";
import { centerOf, type Point } from "../geometry";
import { sampleScene } from "../sampleScene";
import { clearScene, showScene } from "../scene";
import { lookAt, resizeView, setCamera, useViewport, zoomToFit } from "../viewport";
import { Minimap } from "./Minimap";
import { overviewOf } from "./overview";

const VIEW = { width: 600, height: 400 };
/** At this zoom no more than the upper left part of the sample is in sight. */
const ZOOM = 2;

const drawing = new Drawing(sampleScene());
const size = overviewOf(drawing, VIEW)?.size ?? { width: 0, height: 0 };
const leave = vi.fn();

/** The minimap as it is once the map has rested. */
function shown(): HTMLElement {
  render(<Minimap heat="off" leave={leave} />);
  rest();
  return screen.getByRole("application");
}

/** Lets motions and pauses pass. */
function rest(): void {
  act(() => {
    vi.advanceTimersByTime(500);
  });
}

const sight = () => inSight(useViewport.getState().camera, drawing, VIEW);
const at = ({ x, y }: Point) => ({ clientX: x, clientY: y, pointerId: 1, button: 0 });
const END = { x: size.width, y: size.height };

beforeEach(() => {
  vi.useFakeTimers();
  // The picture is looked at in a browser; here it has no canvas to be painted on.
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  HTMLElement.prototype.setPointerCapture = () => undefined;
  leave.mockClear();
  clearScene();
  showScene(sampleScene());
  resizeView(VIEW);
  setCamera({ x: 0, y: 0, zoom: ZOOM });
  lookAt({ x: 0, y: 0 });
  return () => vi.useRealTimers();
});

it("goes where it is pressed, as far as the map reaches", () => {
  const minimap = shown();
  fireEvent.pointerDown(minimap, at({ x: size.width / 2, y: size.height / 2 }));
  const { grid } = drawing;
  expect(centerOf(sight()).x).toBeCloseTo(centerOf(grid).x);
  expect(centerOf(sight()).y).toBeCloseTo(centerOf(grid).y);
  fireEvent.pointerDown(minimap, at(END));
  expect(sight().x + sight().width).toBeCloseTo(grid.x + grid.width);
});

it("lets the frame be dragged by the point at which it was taken", () => {
  const minimap = shown();
  const before = sight();
  fireEvent.pointerDown(minimap, at({ x: 4, y: 4 }));
  expect(sight(), "taking hold of the frame moves nothing").toEqual(before);
  fireEvent.pointerMove(minimap, at({ x: 14, y: 4 }));
  const zoom = size.width / drawing.grid.width;
  expect(sight().x).toBeCloseTo(before.x + 10 / zoom);
  expect(sight().y).toBeCloseTo(before.y);
  fireEvent.lostPointerCapture(minimap, at({ x: 14, y: 4 }));
  fireEvent.pointerMove(minimap, at(END));
  expect(sight().x, "it was let go").toBeCloseTo(before.x + 10 / zoom);
});

it("is steered by the arrow keys, a quarter of the view each", () => {
  const minimap = shown();
  const before = sight();
  fireEvent.keyDown(minimap, { key: "ArrowRight" });
  rest();
  expect(sight().x).toBeCloseTo(before.x + before.width / 4);
  fireEvent.keyDown(minimap, { key: "ArrowDown" });
  rest();
  expect(sight().y).toBeCloseTo(before.y + before.height / 4);
});

it("leaves an input method its arrow keys", () => {
  const minimap = shown();
  const before = sight();
  fireEvent.keyDown(minimap, { key: "ArrowRight", keyCode: 229 });
  rest();
  expect(sight()).toEqual(before);
});

it("gives the keyboard back to the map at Escape, and when it is put away", () => {
  const minimap = shown();
  minimap.focus();
  fireEvent.keyDown(minimap, { key: "Escape" });
  expect(leave).toHaveBeenCalledOnce();
  screen.getByRole("application").focus();
  render(<></>, { container: minimap.parentElement ?? document.body });
  expect(leave).toHaveBeenCalledTimes(2);
});

it("says that the whole map is in view, where the style sheet hides it, and no longer when it is not", () => {
  const minimap = shown();
  expect(minimap.dataset).not.toHaveProperty("whole");
  act(zoomToFit);
  rest();
  expect(minimap.dataset).toHaveProperty("whole");
});

it("is gone with the map", () => {
  const minimap = shown();
  expect(minimap.hidden).toBe(false);
  act(clearScene);
  rest();
  expect(minimap.hidden).toBe(true);
});
