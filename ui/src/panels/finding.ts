// Find and replace over all texts of the project: what is sought, what was found, and where the person stands
// among it.

import { create } from "zustand";

import { onChange, perform, useDocument } from "../document";
import { host, type Matches, type TextMatch } from "../host";
import { tellDone, tellProblem } from "../notices";
import { useOverlay } from "../session/overlay";
import { showPanel } from "../session/panel";
import { goTo } from "./goingTo";

export interface Search {
  readonly text: string;
  readonly matchCase: boolean;
  readonly replacement: string;
  /** Whether the field for the replacement is shown. */
  readonly replacing: boolean;
  /** Nothing while nothing is sought. */
  readonly found: Matches | null;
  /** The index of the match that the person stands at; nothing before the first step. */
  readonly at: number | null;
}

const idle: Search = {
  text: "",
  matchCase: false,
  replacement: "",
  replacing: false,
  found: null,
  at: null,
};

export const useFinding = create<Search>(() => idle);

/** The field for what is sought, by which it is found. */
export const SOUGHT_FIELD = "find-sought";

/** Opens the panel with the focus in its first field, all of it selected. */
export function startFinding(what: "find" | "replace"): void {
  useFinding.setState({ replacing: what === "replace" || useFinding.getState().replacing });
  showPanel("find");
  // The panel is drawn first.
  requestAnimationFrame(() => {
    const field = document.getElementById(SOUGHT_FIELD);
    if (field instanceof HTMLInputElement) field.select();
  });
}

/** Changes what is sought, and finds it. */
export function seek(sought: Partial<Pick<Search, "text" | "matchCase">>): void {
  useFinding.setState({ ...sought, at: null });
  void find();
}

/** Counts the searches: an answer that comes after another was asked for is dropped. */
let asked = 0;

async function find(): Promise<void> {
  const { text, matchCase } = useFinding.getState();
  const { document } = useDocument.getState();
  const own = ++asked;
  if (document === null || text === "") {
    useFinding.setState({ found: null, at: null });
    return;
  }
  try {
    const found = await host.findText(document, { text, matchCase });
    if (own !== asked) return;
    const { at } = useFinding.getState();
    const last = found.matches.length - 1;
    useFinding.setState({ found, at: at === null || last < 0 ? null : Math.min(at, last) });
  } catch (problem) {
    tellProblem(problem);
  }
}

/** Keeps what was found in step with the project. Returns how to stop. */
export function followFinding(): () => void {
  void find();
  return onChange(() => void find());
}

/** Goes to a match. But in a dialog, the keyboard stays in the panel: the next key goes on to the next match. */
export function goToMatch(at: number): void {
  const match = useFinding.getState().found?.matches[at];
  if (match === undefined) return;
  useFinding.setState({ at });
  const { activeElement } = document;
  goTo(match);
  // A view that has just come into sight has taken it.
  requestAnimationFrame(() => {
    if (useOverlay.getState().overlay === null && activeElement instanceof HTMLElement) {
      activeElement.focus({ preventScroll: true });
    }
  });
}

/** Goes on to the next match or back to the one before, round the end. */
export function step(by: 1 | -1): void {
  const { found, at } = useFinding.getState();
  const count = found?.matches.length ?? 0;
  if (count === 0) return;
  const from = at ?? (by === 1 ? -1 : count);
  goToMatch((from + by + count) % count);
}

/** Writes the replacement at the match where the person stands, or goes to the first. */
export async function replaceOne(): Promise<void> {
  const { found, at } = useFinding.getState();
  const match: TextMatch | undefined = at === null ? undefined : found?.matches[at];
  if (match === undefined) step(1);
  else await replace(match);
}

/** Writes the replacement everywhere, as one step that one undo takes back. */
export async function replaceAll(): Promise<void> {
  const total = useFinding.getState().found?.total ?? 0;
  if (total === 0) return;
  const change = await replace(null);
  if (change) tellDone("find.replaced", { count: total });
}

async function replace(match: TextMatch | null): Promise<boolean> {
  const { text, matchCase, replacement } = useFinding.getState();
  const sought = { text, matchCase };
  const only = match?.place ?? null;
  return (await perform({ operation: "replaceText", sought, replacement, only })) !== null;
}
