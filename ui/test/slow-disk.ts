import { vi } from "vitest";

import { showProject } from "../src/document";
import {
  type Card,
  type Change,
  host,
  type Operation,
  type Record as Entry,
  type RecordDiff,
  type Scene,
} from "../src/host";
import { useNavigation } from "../src/session/navigation";
import { MAP, drawnRecords, type Drawing } from "./drawn-map";
import { newRecord } from "./records";

/** How long a slow disk takes to make one change durable, in milliseconds. */
export const SLOW = 200;

/**
 * Opens a project with one drawn map, which is in view, on a disk that takes its time: each change is carried
 * out and acknowledged {@link SLOW} milliseconds after it was asked for, under vitest's clock. Operations
 * that the tests do not need are not known here.
 */
export function openOnSlowDisk(drawing: Drawing): void {
  const records = new Map(drawnRecords(drawing).map((record) => [record.row.id, record]));
  const done: { gesture: string | null; diff: RecordDiff }[] = [];
  let revision = 0;

  const write = (diff: RecordDiff) => {
    for (const { before, after } of diff) {
      if (before !== null) records.delete(before.row.id);
      if (after !== null) records.set(after.row.id, after);
    }
  };
  const answer = (diff: RecordDiff): Change => ({
    revision: ++revision,
    diff,
    scene: null,
    undo: { undo: done.length === 0 ? null : "addCard", redo: null },
    notices: [],
  });
  const slowly = async (change: () => RecordDiff): Promise<Change> => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    return answer(change());
  };

  vi.spyOn(host, "risksOfCard").mockResolvedValue([]);
  vi.spyOn(host, "checkGrammar").mockResolvedValue([]);
  vi.spyOn(host, "viewMap").mockResolvedValue(NOTHING_DRAWN);
  vi.spyOn(host, "apply").mockImplementation((_, operation, gesture) =>
    slowly(() => {
      const diff = diffOf(records, operation);
      write(diff);
      const last = done.at(-1);
      if (gesture !== null && last?.gesture === gesture) last.diff = [...last.diff, ...diff];
      else done.push({ gesture, diff });
      return diff;
    }),
  );
  vi.spyOn(host, "undo").mockImplementation(() =>
    slowly(() => {
      const last = done.pop();
      if (last === undefined) throw new Error("nothing to undo");
      const diff = last.diff
        .map(({ before, after }) => ({ before: after, after: before }))
        .reverse();
      write(diff);
      return diff;
    }),
  );
  showProject({
    document: 1,
    path: "/Hotel.sightline",
    readOnly: null,
    records: [...records.values()],
    revision: 0,
    undo: { undo: null, redo: null },
    notices: [],
  });
  useNavigation.setState({ map: MAP, view: "map" });
}

/** Nothing is looked at in these tests. */
const NOTHING_DRAWN: Scene = {
  map: MAP,
  width: 0,
  height: 0,
  laneHeaderWidth: 0,
  phaseHeaderHeight: 0,
  stepHeaderHeight: 0,
  phases: [],
  columns: [],
  rows: [],
  rules: [],
  curves: [],
  cards: [],
  routes: [],
  legend: { height: 0, entries: [] },
};

/** Behind every rank of a drawn map, in the order in which it was given. */
let lastRank = 9000;

function diffOf(records: ReadonlyMap<string, Entry>, operation: Operation): RecordDiff {
  const known = <Table extends Entry["table"]>(table: Table, id: string) => {
    const record = records.get(id);
    if (record?.table !== table) throw new Error(`no ${table} ${id}`);
    return record as Extract<Entry, { table: Table }>;
  };
  const rank = String(++lastRank);
  switch (operation.operation) {
    case "addCard": {
      const { lane, step, text } = operation;
      known("step", step);
      return [{ before: null, after: unmarkedCard({ id: text, lane, step, text, rank }) }];
    }
    case "editCard": {
      const before = known("card", operation.card);
      return [{ before, after: { ...before, row: { ...before.row, text: operation.text } } }];
    }
    case "markCards":
      return operation.cards.map((card) => {
        const before = known("card", card);
        return { before, after: { ...before, row: { ...before.row, waitPoint: operation.on } } };
      });
    case "moveCards":
      return operation.moves.map(({ card, lane, step }) => {
        const before = known("card", card);
        return { before, after: { ...before, row: { ...before.row, lane, step, rank } } };
      });
    case "paste": {
      const { lane, step, fragment } = operation;
      return fragment.cards.map(({ text }) => ({
        before: null,
        after: unmarkedCard({ id: `another ${text}`, lane, step, text, rank }),
      }));
    }
    case "deleteCards":
      return operation.cards.map((card) => ({ before: known("card", card), after: null }));
    case "addStep": {
      const { id, phase, title } = operation;
      return [{ before: null, after: newRecord("step", { id: id ?? title, phase, title, rank }) }];
    }
    case "renameStep": {
      const before = known("step", operation.step);
      return [{ before, after: { ...before, row: { ...before.row, title: operation.title } } }];
    }
    case "deleteStep":
      return [{ before: known("step", operation.step), after: null }];
    case "addFailureMode": {
      const { id, card, title } = operation;
      if (card !== undefined && card !== null) known("card", card);
      const after = newRecord("failure_mode", { id: id ?? title, card: card ?? null, title, rank });
      return [{ before: null, after }];
    }
    case "renameFailureMode": {
      const before = known("failure_mode", operation.failureMode);
      return [{ before, after: { ...before, row: { ...before.row, title: operation.title } } }];
    }
    default:
      throw new Error(`${operation.operation} is not known here`);
  }
}

function unmarkedCard(row: Pick<Card, "id" | "lane" | "step" | "text" | "rank">): Entry {
  const marks = { waitPoint: false, decision: false, momentOfTruth: false };
  return newRecord("card", { ...row, ...marks });
}
