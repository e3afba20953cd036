// Where something comes to stand among its siblings when it is moved.

interface Identified {
  readonly id: string;
}

/** A sibling along the line in which it is dragged. */
export interface Span extends Identified {
  readonly start: number;
  readonly end: number;
}

/** Where a dragged sibling would stand. */
export interface DropPlace {
  /** The sibling that would follow; null at the end. */
  readonly before: string | null;
  /** The line between the two. */
  readonly line: number;
}

/** Where a sibling would stand if it were dropped at a place; nothing where it would stay. */
export function placeAmong(siblings: readonly Span[], id: string, at: number): DropPlace | null {
  const own = siblings.findIndex((span) => span.id === id);
  const next = siblings.findIndex((span) => at < (span.start + span.end) / 2);
  const index = next === -1 ? siblings.length : next;
  if (own !== -1 && (index === own || index === own + 1)) return null;
  const left = siblings[index - 1];
  const right = siblings[index];
  const line =
    left !== undefined && right !== undefined
      ? (left.end + right.start) / 2
      : (left?.end ?? right?.start ?? 0);
  return { before: right?.id ?? null, line };
}

/**
 * Before which sibling one comes to stand when it moves by one place: null for the end; undefined where it
 * cannot move that way.
 */
export function followerAfter(
  siblings: readonly Identified[],
  id: string,
  by: 1 | -1,
): string | null | undefined {
  const at = siblings.findIndex((sibling) => sibling.id === id);
  if (by === -1) return siblings[at - 1]?.id;
  return at + 1 < siblings.length ? (siblings[at + 2]?.id ?? null) : undefined;
}
