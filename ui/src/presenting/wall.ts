// What the wall shows, and what can be done with it. Nothing here reaches the records: a presentation changes nothing.

import { create } from "zustand";

import { moveTo, useViewport } from "../canvas/viewport";
import { lookedAt } from "../canvas/scene";
import type { Point } from "../canvas/geometry";
import { mirror } from "../document";
import type { Heat, MapId } from "../host";
import { HEATS } from "../session/settings";
import { type Clock, started, toggled } from "./clock";
import { cameraOf, type Frame, frameAfter, framesOf, type Walk } from "./frames";
import type { Cover, Tool } from "./talk";

/** A line that was drawn over the map: places of the drawing, so that it stays where it was drawn. */
export type Stroke = readonly Point[];

export interface Wall {
  readonly map: MapId;
  readonly walk: Walk;
  readonly frames: readonly Frame[];
  readonly at: number;
  readonly lanes: number | null;
  readonly cover: Cover | null;
  readonly tool: Tool | null;
  readonly strokes: readonly Stroke[];
  readonly heat: Heat;
  readonly curves: boolean;
  readonly clock: Clock;
}

export const useWall = create<Wall>(() => ({
  map: "",
  walk: "phases",
  frames: [],
  at: 0,
  lanes: null,
  cover: null,
  tool: null,
  strokes: [],
  heat: "off",
  curves: true,
  clock: started(Date.now()),
}));

/** How long the camera takes from one frame to the next, in milliseconds: slow enough for eyes to follow. */
const GLIDE = 480;

/** The map that the camera was on: on another one it has nothing to glide from. */
let lookedAtMap: MapId | null = null;

/** Begins with a map, or goes on with another one. */
export function showOnWall(map: MapId, heat = useWall.getState().heat): void {
  useWall.setState({ map, heat, at: 0, frames: [], lanes: null, strokes: [] });
}

/**
 * Works out the frames anew, because the drawing, the view or the walk is another. The one in sight stays; where it is
 * what it was, the camera stays as well, wherever the speaker has pushed it.
 */
export function renewFrames(): void {
  const { drawing } = lookedAt.scene.getState();
  const { view } = useViewport.getState();
  if (drawing === null || view.width === 0) return;
  const { frames: before, at: wasAt, walk } = useWall.getState();
  const frames = framesOf(drawing, view, walk, mirror().stops());
  const at = frameAfter(frames, before[wasAt], wasAt);
  useWall.setState({ frames, at });
  if (lookedAtMap !== drawing.map || !sameFrame(before[wasAt], frames[at])) {
    look(before.length === 0 || lookedAtMap !== drawing.map ? 0 : GLIDE);
  }
  lookedAtMap = drawing.map;
}

const sameFrame = (one: Frame | undefined, other: Frame | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Looks at the frame in turn again, wherever the camera was pushed meanwhile. */
export function look(milliseconds = GLIDE): void {
  const { drawing } = lookedAt.scene.getState();
  const { frames, at } = useWall.getState();
  const frame = frames[at];
  if (drawing === null || frame === undefined) return;
  moveTo(cameraOf(drawing, useViewport.getState().view, frame), milliseconds);
}

/** Goes to a frame, the last one at most. What covered the wall is taken away. */
export function goToFrame(frame: number): void {
  const { frames, map } = useWall.getState();
  const at = Math.max(0, Math.min(frame, frames.length - 1));
  useWall.setState({ at, cover: null });
  const home = mapOf(frames[at]) ?? map;
  if (home === map) look();
  // The camera goes there when the other map is drawn.
  else useWall.setState({ map: home, lanes: null, strokes: [] });
}

/** On which map a frame is, where that is not the map that is shown anyway. */
const mapOf = (frame: Frame | undefined): MapId | undefined =>
  frame?.subject.type === "stop" ? mirror().get("stop", frame.subject.stop)?.map : undefined;

/** Goes on: to the next lane while lanes are revealed one by one, else to the next frame. */
export function goOn(): void {
  const { at, lanes } = useWall.getState();
  if (lanes !== null && lanes < laneCount()) revealLanes(lanes + 1);
  else goToFrame(at + 1);
}

/** Goes back by a frame. */
export const goBack = (): void => goToFrame(useWall.getState().at - 1);

const laneCount = (): number => lookedAt.scene.getState().drawing?.rows.length ?? 0;

/** Shows so many lanes from above, one at least; the others are covered. */
export function revealLanes(lanes: number): void {
  useWall.setState({ lanes: Math.max(1, Math.min(lanes, laneCount())), cover: null });
}

/** Begins to reveal the lanes one by one, or shows all of them again. */
export function toggleLanes(): void {
  if (useWall.getState().lanes === null) revealLanes(1);
  else useWall.setState({ lanes: null });
}

/** Covers the wall, or shows it again. */
export function toggleCover(cover: Cover): void {
  useWall.setState((wall) => ({ cover: wall.cover === cover ? null : cover }));
}

/** Takes a tool into the hand, or puts it away. */
export function toggleTool(tool: Tool): void {
  useWall.setState((wall) => ({ tool: wall.tool === tool ? null : tool }));
}

/** Wipes away what was drawn over the map. */
export const wipe = (): void => useWall.setState({ strokes: [] });

/** Takes back the last stroke. */
export const wipeLast = (): void =>
  useWall.setState(({ strokes }) => ({ strokes: strokes.slice(0, -1) }));

/** Shows the cards' risk by the next measure, or not at all. */
export function nextHeat(): void {
  useWall.setState(({ heat }) => ({
    heat: HEATS[(HEATS.indexOf(heat) + 1) % HEATS.length] ?? "off",
  }));
}

export const toggleCurves = (): void => useWall.setState(({ curves }) => ({ curves: !curves }));

export const toggleClock = (): void =>
  useWall.setState(({ clock }) => ({ clock: toggled(clock, Date.now()) }));

export const restartClock = (): void => useWall.setState({ clock: started(Date.now()) });

/** Goes through the map by other steps. */
export function walkBy(walk: Walk): void {
  if (walk === "stops" && mirror().stops().length === 0) return;
  useWall.setState({ walk });
  renewFrames();
  if (walk === "stops") goToFrame(useWall.getState().at);
}
