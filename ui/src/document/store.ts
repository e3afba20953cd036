// The open project: what it holds, how it is changed, and whether what was typed is on disk.

import { create } from "zustand";

import type * as contract from "../host";
import { host } from "../host";
import { tellNotice, tellProblem } from "../notices";
import { Mirror } from "./mirror";
import { makeQueue } from "./queue";
import { after, NOTHING_DONE, type Step, type UndoReach, within } from "./undoReach";

/** The open project, as far as this window has heard. */
export interface DocumentState {
  /** The number by which the commands know it; nothing while no project is open. */
  readonly document: number | null;
  readonly path: string;
  /** Why it cannot be changed; nothing where it can. */
  readonly readOnly: contract.ReadOnlyReason | null;
  readonly mirror: Mirror;
  /** Counts the changes; a change that is not newer has been seen already. */
  readonly revision: number;
  readonly undo: contract.UndoState;
  /** The same by the whole history, whatever lies within reach. */
  readonly history: contract.UndoState;
  /** How far undo and redo reach; nothing where that is as far as the history. */
  readonly reach: UndoReach | null;
  /** How many operations are on their way to the disk. */
  readonly pending: number;
  /** How many maps are being laid out to come into view. */
  readonly viewing: number;
  /** When the last change was acknowledged as durable; nothing before the first one. */
  readonly savedAt: Date | null;
}

const closed: DocumentState = {
  document: null,
  path: "",
  readOnly: null,
  mirror: new Mirror(),
  revision: 0,
  undo: { undo: null, redo: null },
  history: { undo: null, redo: null },
  reach: null,
  pending: 0,
  viewing: 0,
  savedAt: null,
};

export const useDocument = create<DocumentState>(() => closed);

type ChangeListener = (change: contract.Change) => void;
const listeners = new Set<ChangeListener>();
const enqueue = makeQueue();

/** Hears of each change after the mirror has taken it in, before anything is drawn. Returns how to stop. */
export function onChange(listener: ChangeListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads from the mirror, and draws again when what was read has changed. */
export function useMirror<Read>(read: (mirror: Mirror) => Read): Read {
  return useDocument((state) => read(state.mirror));
}

/** Whether the open project can only be looked at. */
export function useReadOnly(): boolean {
  return useDocument((state) => state.readOnly !== null);
}

/** The mirror at this moment, for event handlers. */
export const mirror = (): Mirror => useDocument.getState().mirror;

/** Takes the place of the project that was open before. */
export function showProject(opened: contract.OpenedProject): void {
  useDocument.setState({
    ...closed,
    document: opened.document,
    path: opened.path,
    readOnly: opened.readOnly,
    mirror: new Mirror(opened.records),
    revision: opened.revision,
    undo: opened.undo,
    history: opened.undo,
  });
}

/** Closes the open project, once all that was asked of it is done. */
export function closeProject(): Promise<void> {
  return enqueue(async () => {
    const { document } = useDocument.getState();
    if (document === null) return;
    useDocument.setState(closed);
    await host.closeProject(document).catch(tellProblem);
  });
}

/** Takes in a change, wherever it came from; one that is not newer than what is known is dropped. */
export function takeChange(change: contract.Change, step: Step = "made"): void {
  const state = useDocument.getState();
  if (change.revision <= state.revision) return;
  state.mirror.apply(change.diff);
  const reach = state.reach && after(state.reach, step);
  useDocument.setState({
    revision: change.revision,
    undo: within(reach, change.undo),
    history: change.undo,
    reach,
    savedAt: new Date(),
  });
  for (const listener of listeners) listener(change);
  for (const notice of change.notices) tellNotice(notice);
}

function send(
  command: (document: number) => Promise<contract.Change>,
  step?: Step,
): Promise<contract.Change | null> {
  const asked = useDocument.getState().document;
  if (asked === null) return Promise.resolve(null);
  useDocument.setState((state) => ({ pending: state.pending + 1 }));
  return enqueue(async () => {
    try {
      const change = await command(asked);
      // The person may have gone on to another project while this one answered.
      if (useDocument.getState().document === asked) takeChange(change, step);
      return change;
    } catch (problem) {
      tellProblem(problem);
      return null;
    } finally {
      if (useDocument.getState().document === asked) {
        useDocument.setState((state) => ({ pending: state.pending - 1 }));
      }
    }
  });
}

/**
 * Does what a person asked for. Operations reach the document in the order in which they are given here;
 * operations of one gesture are undone as one. Answers nothing where it was refused: the person has been
 * told then.
 */
export function perform(
  operation: contract.Operation,
  gesture: string | null = null,
): Promise<contract.Change | null> {
  return send((document) => host.apply(document, operation, gesture));
}

/** Names the project as it stands. */
export function nameVersion(title: string, note: string): Promise<contract.Change | null> {
  return send((document) => host.nameVersion(document, title, note));
}

/** Resolves when everything asked for so far is answered, and its asker has gone on from there. */
export function settled(): Promise<void> {
  return enqueue(() => Promise.resolve());
}

/**
 * Lays out a map. Waits for what was asked before it, so that every change told later leads on from the
 * scene that is answered. Answers nothing where it was refused, or where the project was closed meanwhile.
 */
export function viewMap(
  map: contract.MapId,
  language: contract.Language,
): Promise<contract.Scene | null> {
  const asked = useDocument.getState().document;
  if (asked === null) return Promise.resolve(null);
  useDocument.setState(({ viewing }) => ({ viewing: viewing + 1 }));
  return enqueue(async () => {
    try {
      const scene = await host.viewMap(asked, map, language);
      return useDocument.getState().document === asked ? scene : null;
    } catch (problem) {
      tellProblem(problem);
      return null;
    } finally {
      if (useDocument.getState().document === asked) {
        useDocument.setState(({ viewing }) => ({ viewing: viewing - 1 }));
      }
    }
  });
}

/** Takes the last step back. Nothing happens where there is none. */
export function undo(): Promise<contract.Change | null> {
  return useDocument.getState().undo.undo === null && useDocument.getState().pending === 0
    ? Promise.resolve(null)
    : send((document) => host.undo(document), "takenBack");
}

/** Does the step again that was taken back last. Nothing happens where there is none. */
export function redo(): Promise<contract.Change | null> {
  return useDocument.getState().undo.redo === null && useDocument.getState().pending === 0
    ? Promise.resolve(null)
    : send((document) => host.redo(document), "madeAgain");
}

/**
 * From now on undo and redo reach only what is done from here on: at her turn nobody takes back what another has done
 * before her. Returns how to let them reach everything again.
 */
export function limitUndo(): () => void {
  setReach(NOTHING_DONE);
  return () => setReach(null);
}

const setReach = (reach: UndoReach | null): void =>
  useDocument.setState(({ history }) => ({ reach, undo: within(reach, history) }));
