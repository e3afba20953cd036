// In which order the rows stand while scores change them.

import type { RiskRow } from "../host";

/** Names a row: a failure mode with one of its causes, or with none yet. */
export const rowKey = ({ failureMode, cause }: Pick<RiskRow, "failureMode" | "cause">): string =>
  `${failureMode}/${cause ?? ""}`;

/**
 * The fresh rows in the order in which they are shown: a row that is being scored must not jump away from
 * under the hand. A row that got its first cause keeps its place, a further cause stands below its
 * failure mode's others, a new failure mode at the end.
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
  return [...ordered, ...[...newcomers.values()].flat()];
}

const isSame = (one: RiskRow, other: RiskRow): boolean => rowKey(one) === rowKey(other);

/** Whether both lists name the same rows in the same order. */
export function sameOrder(one: readonly RiskRow[], other: readonly RiskRow[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => {
      const match = other[index];
      return match !== undefined && isSame(row, match);
    })
  );
}
