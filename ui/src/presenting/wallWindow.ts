// The wall as a window: the project that it joins, and its end of the talk with the desk.

import { runCommand } from "../commands";
import { onChange, showProject, takeChange, useDocument } from "../document";
import { type Change, host, HostError, type MapId } from "../host";
import { tellProblem } from "../notices";
import { lookedAt } from "../canvas/scene";
import { useSettings } from "../session/settings";
import { type Shown, type Talk, talkToDesk, type ToDesk, type ToWall } from "./talk";
import { goToFrame, renewFrames, showOnWall, useWall, walkBy } from "./wall";

/** What the window was opened for. */
export interface Presented {
  readonly document: number;
  readonly map: MapId;
}

/** What a window is to present; nothing for one in which people work. */
export function presentedBy(address: string): Presented | null {
  const query = new URLSearchParams(address);
  const [document, map] = [Number(query.get("present")), query.get("map")];
  return document > 0 && map !== null ? { document, map } : null;
}

let talk: Talk<ToDesk> | null = null;
// What changed while the project was read: none of it may be lost, none of it can be taken in before.
let waiting: Change[] | null = [];

/** Joins the project that is presented, and follows it from then on. */
export async function joinDesk({ document, map }: Presented): Promise<void> {
  talk = talkToDesk(document, hear);
  await join(document);
  showOnWall(map, useSettings.getState().heat);
  useWall.subscribe(tell);
  lookedAt.scene.subscribe(renewFrames);
  onChange(leaveDeletedMap);
  // A stop that is added or moved changes nothing on the drawing.
  onChange(({ diff }) => {
    if (diff.some(({ before, after }) => (after ?? before)?.table === "stop")) renewFrames();
  });
  window.addEventListener("pagehide", () => talk?.say({ says: "ended" }));
}

async function join(document: number): Promise<void> {
  waiting = [];
  showProject(await host.joinProject(document));
  const missed = waiting;
  waiting = null;
  missed.forEach(take);
}

function take(change: Change): void {
  if (waiting !== null) {
    waiting.push(change);
    return;
  }
  const { document, revision } = useDocument.getState();
  if (change.revision <= revision + 1) takeChange(change);
  else if (document !== null) join(document).catch(tellProblem);
}

function hear(message: ToWall): void {
  switch (message.says) {
    case "do":
      runCommand(message.command);
      break;
    case "goTo":
      goToFrame(message.frame);
      break;
    case "walk":
      walkBy(message.walk);
      break;
    case "map":
      showOnWall(message.map);
      break;
    case "changed":
      take(message.change);
      break;
    case "tell":
      tell();
  }
}

function tell(): void {
  talk?.say({ says: "shown", shown: shownNow() });
}

function shownNow(): Shown {
  const { map, walk, at, lanes, cover, tool, heat, curves, clock, ...wall } = useWall.getState();
  const frames = wall.frames.map(({ subject, piece, pieces }) => ({ subject, piece, pieces }));
  return { map, walk, frames, at, lanes, cover, tool, heat, curves, clock };
}

function leaveDeletedMap(): void {
  const { mirror } = useDocument.getState();
  const [first] = mirror.mapsInOrder();
  if (mirror.get("map", useWall.getState().map) === undefined && first !== undefined) {
    showOnWall(first.id);
  }
}

/** Ends the presentation from the wall. */
export function endOnWall(): void {
  talk?.say({ says: "ended" });
  closeWall();
}

function closeWall(): void {
  host.stopPresenting().catch((problem: unknown) => {
    // A browser has its own windows, which the core knows nothing of.
    if (problem instanceof HostError && problem.code === "noWindows") window.close();
    else tellProblem(problem);
  });
}
