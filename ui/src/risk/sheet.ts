// The lines of the worksheet as far as this window has read them. They stand in the core, which orders, groups and
// filters; the page asks for those that are in sight or chosen.

import { create } from "zustand";

import { onChange, useDocument } from "../document";
import {
  host,
  type LineName,
  type RecordTable,
  type WorksheetEntry,
  type WorksheetLine,
  type WorksheetSlice,
} from "../host";
import { tellProblem } from "../notices";
import type { RowsInSight } from "../table/viewport";
import { askedOrder } from "./filters";
import { useLayout } from "./layout";

/** How many lines are asked for at once. */
const CHUNK = 200;

export interface Sheet {
  /** Whose lines they are. */
  readonly document: number | null;
  /** How many lines there are, the headings of groups included; nothing before they were read. */
  readonly total: number | null;
  readonly rows: number;
  readonly allRows: number;
  readonly unranked: number;
  /** Whether changes have made the order another one since the rows were sorted. */
  readonly orderChanged: boolean;
  /** What was read, by the number of the chunk. */
  readonly chunks: ReadonlyMap<number, readonly WorksheetEntry[]>;
}

const unread: Sheet = {
  document: null,
  total: null,
  rows: 0,
  allRows: 0,
  unranked: 0,
  orderChanged: false,
  chunks: new Map(),
};

export const useSheet = create<Sheet>(() => unread);

/** What stands on a line; nothing where it was not read yet. */
export const entryAt = (
  line: number,
  { chunks } = useSheet.getState(),
): WorksheetEntry | undefined => chunks.get(Math.floor(line / CHUNK))?.[line % CHUNK];

/** The line of the table with this number; nothing for the heading of a group. */
export function lineAt(line: number, sheet = useSheet.getState()): WorksheetLine | undefined {
  const entry = entryAt(line, sheet);
  return entry?.kind === "line" ? entry.line : undefined;
}

// What is answered to a question before the last reading is about an order that is no more.
let reading = 0;
let inSight: RowsInSight = { first: 0, last: CHUNK };
const onTheirWay = new Map<number, Promise<void>>();

async function ask(keep: boolean, from: number, count: number, find: LineName | null) {
  const { document } = useDocument.getState();
  if (document === null) return null;
  const { order, folded } = useLayout.getState();
  try {
    const question = { order: askedOrder(order), folded, keep, from, count, find };
    return await host.worksheet(document, question);
  } catch (problem) {
    tellProblem(problem);
    return null;
  }
}

/**
 * Reads the lines in sight anew: everything where it belongs, or what is shown kept where it stands. Answers where the
 * line stands that is sought; nothing where another reading has begun meanwhile.
 */
export async function readSheet(keep: boolean, find: LineName | null): Promise<number | null> {
  reading += 1;
  const mine = reading;
  onTheirWay.clear();
  const first = Math.floor(inSight.first / CHUNK);
  const last = Math.floor(inSight.last / CHUNK);
  const slice = await ask(keep, first * CHUNK, (last - first + 1) * CHUNK, find);
  if (slice === null || mine !== reading) return null;
  const { total, rows, allRows, unranked, orderChanged } = slice;
  const chunks = new Map(chunksOf(slice));
  useSheet.setState({ total, rows, allRows, unranked, orderChanged, chunks });
  return slice.found;
}

function chunksOf({ from, entries }: WorksheetSlice): [number, readonly WorksheetEntry[]][] {
  const count = Math.ceil(entries.length / CHUNK);
  return Array.from({ length: count }, (_, at) => [
    from / CHUNK + at,
    entries.slice(at * CHUNK, (at + 1) * CHUNK),
  ]);
}

function readChunk(chunk: number): Promise<void> {
  const known = onTheirWay.get(chunk);
  if (known !== undefined) return known;
  const mine = reading;
  const asked = ask(true, chunk * CHUNK, CHUNK, null).then((slice) => {
    if (slice === null || mine !== reading) return;
    onTheirWay.delete(chunk);
    useSheet.setState(({ chunks }) => ({ chunks: new Map([...chunks, ...chunksOf(slice)]) }));
  });
  onTheirWay.set(chunk, asked);
  return asked;
}

/** Reads lines that were not read yet. */
export async function needLines({ first, last }: RowsInSight): Promise<void> {
  const { total, chunks } = useSheet.getState();
  if (total === null) return;
  const missing: Promise<void>[] = [];
  const end = Math.floor(Math.min(last, total - 1) / CHUNK);
  for (let chunk = Math.floor(Math.max(0, first) / CHUNK); chunk <= end; chunk++) {
    if (!chunks.has(chunk)) missing.push(readChunk(chunk));
  }
  await Promise.all(missing);
}

/** Takes note of which lines are in sight, and reads them. */
export function seeLines(rows: RowsInSight): void {
  inSight = rows;
  void needLines(rows);
}

/** The tables whose changes can change a line. Texts are read from the mirror as they change. */
const RISKY: ReadonlySet<RecordTable> = new Set<RecordTable>([
  "map",
  "phase",
  "step",
  "lane",
  "card",
  "failure_mode",
  "effect",
  "cause",
  "rating",
  "action",
  "scale",
]);

/** Hears of it whenever the lines may have changed. Returns how to stop. */
export function followSheet(changed: () => void): () => void {
  const { document } = useDocument.getState();
  if (document !== useSheet.getState().document) useSheet.setState({ ...unread, document });
  return onChange(({ diff }) => {
    const touches = diff.some(({ before, after }) => {
      const table = (after ?? before)?.table;
      return table !== undefined && RISKY.has(table);
    });
    if (touches) changed();
  });
}
