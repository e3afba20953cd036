// In which order the rows stand while scores change them.

import type { RiskRow } from "../host";

/** Names a row: a failure mode with one of its causes, or with none yet. */
type RowName = Pick<RiskRow, "failureMode" | "cause">;

/** Whether both name the same row. */
export const isRow = (one: RowName, other: RowName): boolean =>
  one.failureMode === other.failureMode && one.cause === other.cause;

const rowKey = ({ failureMode, cause }: RowName): string => `${failureMode}/${cause ?? ""}`;

/**
 * The fresh rows in the order in which they are shown: a row that is being scored must not jump away from
 * under the hand. A row that got its first cause keeps its place, a further cause stands below its
 * failure mode's others, and a failure mode that was not there stands where its rank puts it.
 */
export function keepOrder(shown: readonly RiskRow[], fresh: readonly RiskRow[]): RiskRow[] {
  const current = new Map(fresh.map((row) => [rowKey(row), row]));
  const known = new Set(shown.map(rowKey));
  const lastOf = new Map(shown.map((row, index) => [row.failureMode, index]));
  const newcomers = new Map<string, RiskRow[]>();
  for (const row of fresh) {
    if (known.has(rowKey(row))) continue;
    const siblings = newcomers.get(row.failureMode);
    if (siblings === undefined) newcomers.set(row.failureMode, [row]);
    else siblings.push(row);
  }

  const ordered: RiskRow[] = [];
  shown.forEach((row, index) => {
    const same = current.get(rowKey(row));
    if (same !== undefined) ordered.push(same);
    if (same === undefined || lastOf.get(row.failureMode) === index) {
      ordered.push(...(newcomers.get(row.failureMode) ?? []));
      newcomers.delete(row.failureMode);
    }
  });
  return withRanked(ordered, fresh, new Set([...newcomers.values()].flat()));
}

/** Puts each of these rows behind the one that stands before it in the order of the ranks. */
function withRanked(
  ordered: readonly RiskRow[],
  fresh: readonly RiskRow[],
  added: ReadonlySet<RiskRow>,
): RiskRow[] {
  const behind = new Map<RiskRow | undefined, RiskRow[]>();
  let before: RiskRow | undefined;
  for (const row of fresh) {
    if (added.has(row)) behind.set(before, [...(behind.get(before) ?? []), row]);
    else before = row;
  }
  if (behind.size === 0) return [...ordered];
  const first = behind.get(undefined) ?? [];
  return [...first, ...ordered.flatMap((row) => [row, ...(behind.get(row) ?? [])])];
}

/** Whether both lists name the same rows in the same order. */
export function sameOrder(one: readonly RiskRow[], other: readonly RiskRow[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => {
      const match = other[index];
      return match !== undefined && isRow(row, match);
    })
  );
}
