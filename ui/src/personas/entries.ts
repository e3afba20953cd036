// A text of which each line is an entry: how typing, parting and joining entries changes the list.

/** Where the caret goes: into which entry, and behind how many of its characters. */
export interface Caret {
  readonly entry: number;
  readonly offset: number;
}

export interface Edited {
  readonly entries: readonly string[];
  readonly caret: Caret;
}

/** The entries of a text; blank lines are none. */
export function entriesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The text of which these are the entries. */
export function textOf(entries: readonly string[]): string {
  return entriesOf(entries.join("\n")).join("\n");
}

/** An entry as its field now has it: where that holds line breaks, it parts into several. */
export function typedInto(
  entries: readonly string[],
  at: number,
  value: string,
  offset: number,
): Edited {
  const before = value.slice(0, offset).split("\n");
  return {
    entries: entries.toSpliced(at, 1, ...value.split("\n")),
    caret: { entry: at + before.length - 1, offset: before.at(-1)?.length ?? 0 },
  };
}

/** An entry joined to the one above it; nothing for the first one, which has none above it. */
export function joinedToPrevious(entries: readonly string[], at: number): Edited | null {
  const [above, entry] = [entries[at - 1], entries[at]];
  if (above === undefined || entry === undefined) return null;
  return {
    entries: entries.toSpliced(at - 1, 2, above + entry),
    caret: { entry: at - 1, offset: above.length },
  };
}
