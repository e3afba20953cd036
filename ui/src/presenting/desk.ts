// The desk's side of a presentation: opening the wall, telling it what to do and what has changed, and hearing what it
// shows.

import { create } from "zustand";

import { onChange, useDocument } from "../document";
import { type Display, host, HostError } from "../host";
import { tellProblem } from "../notices";
import { useNavigation } from "../session/navigation";
import { showPanel } from "../session/panel";
import { type Shown, type Talk, talkToWall, type ToDesk, type ToWall } from "./talk";

export interface Desk {
  /** What the wall shows; nothing while nothing is presented. */
  readonly shown: Shown | null;
  /** The displays of this computer; none where the shell has no windows of its own. */
  readonly displays: readonly Display[];
  /** The display on which the next presentation is shown; nothing for the one that the page is on. */
  readonly display: number | null;
}

export const useDesk = create<Desk>(() => ({ shown: null, displays: [], display: null }));

let talk: Talk<ToWall> | null = null;
let stopFollowing: (() => void) | null = null;

/** Finds out which displays there are. One that the page is not on is the wall, as long as nobody says otherwise. */
export async function findDisplays(): Promise<void> {
  const displays = await host.displays().catch(noneInBrowser);
  const elsewhere = displays.findIndex(({ isHere }) => !isHere);
  useDesk.setState(({ display }) => ({
    displays,
    display:
      display !== null && display < displays.length ? display : elsewhere < 0 ? null : elsewhere,
  }));
}

function noneInBrowser(problem: unknown): readonly Display[] {
  if (!isWithoutWindows(problem)) tellProblem(problem);
  return [];
}

const isWithoutWindows = (problem: unknown): boolean =>
  problem instanceof HostError && problem.code === "noWindows";

/** Presents the map in view. */
export async function present(): Promise<void> {
  const { document } = useDocument.getState();
  const { map } = useNavigation.getState();
  if (document === null || map === null) return;
  listen(document);
  showPanel("presentation");
  await findDisplays();
  try {
    await host.present(document, map, useDesk.getState().display);
  } catch (problem) {
    if (!isWithoutWindows(problem)) tellProblem(problem);
    // A plain browser opens its windows itself.
    else window.open(`${location.pathname}?present=${document}&map=${map}`, "sightline-wall");
  }
}

/** Hears what the wall shows, and tells it every change of the project. */
function listen(document: number): void {
  stopListening();
  talk = talkToWall(document, hear);
  const stopTelling = onChange((change) => {
    // The wall lays out its own map, and the person at the desk has heard the notices.
    talk?.say({ says: "changed", change: { ...change, scene: null, notices: [] } });
  });
  const stopWatching = useDocument.subscribe((now) => {
    if (now.document !== document) endPresentation();
  });
  stopFollowing = () => {
    stopTelling();
    stopWatching();
  };
}

function stopListening(): void {
  talk?.close();
  stopFollowing?.();
  talk = stopFollowing = null;
  useDesk.setState({ shown: null });
}

function hear(message: ToDesk): void {
  if (message.says === "ended") stopListening();
  else useDesk.setState({ shown: message.shown });
}

/** Tells the wall something. */
export const sayToWall = (message: ToWall): void => talk?.say(message);

/** Carries out a command of the wall's. */
export const doOnWall = (command: string): void => sayToWall({ says: "do", command });

/** Ends the presentation from the desk. */
export function endPresentation(): void {
  doOnWall("wall.end");
  // A wall that hears nothing any more is closed all the same.
  host.stopPresenting().catch((problem: unknown) => {
    if (!isWithoutWindows(problem)) tellProblem(problem);
  });
  stopListening();
}
