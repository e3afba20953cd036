// Stops are made of what is in view at the desk: steps and lanes, not pixels, so that they show the same after an edit.

import { fittedTo, inSight } from "../canvas/camera";
import type { Drawing } from "../canvas/drawing";
import type { Rect } from "../canvas/geometry";
import { useScene } from "../canvas/scene";
import { moveTo, useViewport } from "../canvas/viewport";
import { mirror, newRecordId, perform } from "../document";
import type { MapPart, Stop, StopId } from "../host";
import { showMap, useNavigation } from "../session/navigation";
import { sayToWall, useDesk } from "./desk";
import { framesOf } from "./frames";

/** Makes a stop of what is in view, behind the others, named after where it begins. Answers which; nothing without a map. */
export function addStop(): StopId | null {
  const { drawing } = useScene.getState();
  if (drawing === null) return null;
  const { camera, view } = useViewport.getState();
  const part = partInSight(drawing, inSight(camera, drawing, view));
  const id = newRecordId();
  const title = titleOf(drawing, part);
  void perform({ operation: "addStop", id, map: drawing.map, title, part, before: null });
  return id;
}

/**
 * The steps and lanes of which more is in sight than not; an end that is the edge of the map stays open, so that it
 * grows with the map.
 */
export function partInSight(drawing: Drawing, sight: Rect): MapPart {
  const within = (start: number, length: number, from: number, room: number) =>
    start + length / 2 >= from && start + length / 2 <= from + room;
  const columns = drawing.columns.filter(({ x, width }) => within(x, width, sight.x, sight.width));
  const rows = drawing.rows.filter(({ y, height }) => within(y, height, sight.y, sight.height));
  const [firstStep, lastStep] = [columns[0]?.step, columns.at(-1)?.step];
  const [firstLane, lastLane] = [rows[0]?.lane, rows.at(-1)?.lane];
  const unless = (edge: string | undefined, end: string | undefined) =>
    end === undefined || end === edge ? null : end;
  return {
    firstStep: unless(drawing.columns[0]?.step, firstStep),
    lastStep: unless(drawing.columns.at(-1)?.step, lastStep),
    firstLane: unless(drawing.rows[0]?.lane, firstLane),
    lastLane: unless(drawing.rows.at(-1)?.lane, lastLane),
  };
}

function titleOf(drawing: Drawing, { firstStep }: MapPart): string {
  const step = firstStep ?? drawing.columns[0]?.step ?? "";
  const phase = mirror().get("step", step)?.phase ?? "";
  return mirror().get("phase", phase)?.title ?? "";
}

/** Shows a stop: on the wall while stops are presented, else at the desk. */
export function lookAtStop(stop: Stop): void {
  const { shown } = useDesk.getState();
  const frame = shown?.frames.findIndex(
    ({ subject }) => subject.type === "stop" && subject.stop === stop.id,
  );
  if (frame !== undefined && frame >= 0) {
    sayToWall({ says: "goTo", frame });
    return;
  }
  if (useNavigation.getState().map !== stop.map) showMap(stop.map);
  const { drawing } = useScene.getState();
  const { view } = useViewport.getState();
  if (drawing?.map !== stop.map) return;
  const [there] = framesOf(drawing, view, "stops", [stop]);
  if (there !== undefined) moveTo(fittedTo(drawing, view, there.part));
}

/** Shows a stop one place earlier or later. */
export function moveStop(stops: readonly Stop[], at: number, by: 1 | -1): void {
  const stop = stops[at];
  if (stop === undefined) return;
  const before = stops[by === 1 ? at + 2 : at - 1]?.id ?? null;
  void perform({ operation: "moveStop", stop: stop.id, before });
}
