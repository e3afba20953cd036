// What the two windows of a presentation say to each other: the desk, where the speaker works, and the wall, which
// everybody looks at. Both are of the page's own origin, so the browser's channel carries it without the core.

import type { Change, Heat, MapId } from "../host";
import type { Clock } from "./clock";
import type { Subject, Walk } from "./frames";

/** What covers the whole wall. */
export type Cover = "black" | "white";

/** What the pointer does on the wall. */
export type Tool = "pointer" | "spotlight" | "pen";

/** A frame as it is listed at the desk. */
export interface ListedFrame {
  readonly subject: Subject;
  readonly piece: number;
  readonly pieces: number;
}

/** What is shown on the wall, as far as the desk has to know it. */
export interface Shown {
  readonly map: MapId;
  readonly walk: Walk;
  readonly frames: readonly ListedFrame[];
  /** Which of them is shown. */
  readonly at: number;
  /** How many lanes are revealed; nothing where all are. */
  readonly lanes: number | null;
  readonly cover: Cover | null;
  readonly tool: Tool | null;
  readonly heat: Heat;
  readonly curves: boolean;
  readonly clock: Clock;
}

/** What the desk says. */
export type ToWall =
  /** A command of the wall's, by its id. */
  | { readonly says: "do"; readonly command: string }
  | { readonly says: "goTo"; readonly frame: number }
  | { readonly says: "walk"; readonly walk: Walk }
  | { readonly says: "map"; readonly map: MapId }
  | { readonly says: "changed"; readonly change: Change }
  /** The desk has been opened anew, and does not know what is shown. */
  | { readonly says: "tell" };

/** What the wall says. */
export type ToDesk = { readonly says: "shown"; readonly shown: Shown } | { readonly says: "ended" };

/** One end of the way between the windows of a project. */
export interface Talk<Said> {
  readonly say: (message: Said) => void;
  readonly close: () => void;
}

/** The desk's end. */
export const talkToWall = (document: number, hear: (message: ToDesk) => void): Talk<ToWall> =>
  talk(wayTo("wall", document), wayTo("desk", document), hear as Hearing);

/** The wall's end. */
export const talkToDesk = (document: number, hear: (message: ToWall) => void): Talk<ToDesk> =>
  talk(wayTo("desk", document), wayTo("wall", document), hear as Hearing);

/** What comes in was said by the other end of the same page, whose types say what it can be. */
type Hearing = (message: unknown) => void;

const wayTo = (end: "desk" | "wall", document: number): BroadcastChannel =>
  new BroadcastChannel(`sightline-${document}-to-${end}`);

function talk(outwards: BroadcastChannel, inwards: BroadcastChannel, hear: Hearing): Talk<unknown> {
  inwards.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
  return {
    say: (message) => outwards.postMessage(message),
    close: () => {
      outwards.close();
      inwards.close();
    },
  };
}
