// "Deleted step “Check in” with 4 cards, 3 connectors, 1 failure mode": what a deletion took along.

import type { Change, RecordTable } from "../host";
import { type MessageKey, t, useLanguage } from "../i18n";
import { tellDone } from "../notices";
import { undo } from "./store";

/** The records that a person knows by sight, in the order in which they are named. */
const NAMED = {
  phase: "count.phases",
  step: "count.steps",
  lane: "count.lanes",
  card: "count.cards",
  link: "count.links",
  failure_mode: "count.failureModes",
  effect: "count.effects",
  cause: "count.causes",
  expectation: "count.expectations",
} as const satisfies Partial<Record<RecordTable, MessageKey>>;

type Named = keyof typeof NAMED;

/** How many records of each kind a change deleted. */
function deletedIn(change: Change): ReadonlyMap<Named, number> {
  const counts = new Map<Named, number>();
  for (const { before, after } of change.diff) {
    if (before === null || after !== null || !(before.table in NAMED)) continue;
    const table = before.table as Named;
    counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return counts;
}

/**
 * Tells what was deleted and offers the way back.
 *
 * @param deleted the sentence that names it, such as "Deleted step “{title}”"
 * @param main the kind and number of records that this sentence speaks of already
 */
export function tellDeleted(
  change: Change | null,
  deleted: MessageKey,
  title: string,
  main: { readonly table: RecordTable; readonly count: number },
): void {
  if (change === null) return;
  const counts = deletedIn(change);
  const along = () =>
    (Object.keys(NAMED) as Named[]).flatMap((table) => {
      const count = (counts.get(table) ?? 0) - (table === main.table ? main.count : 0);
      return count > 0 ? [t(NAMED[table], { count })] : [];
    });
  const sentence = () => t(deleted, { title, count: main.count });
  const way = { label: "notice.undo", run: () => void undo() } as const;
  if (along().length === 0) {
    tellDone(deleted, { title, count: main.count }, way);
  } else {
    const list = () =>
      new Intl.ListFormat(useLanguage.getState().language, { type: "unit" }).format(along());
    tellDone("notice.deletedWith", () => ({ deleted: sentence(), list: list() }), way);
  }
}
