/** A row with an id: all that a list of children needs to know of it. */
export interface Identified {
  readonly id: string;
}

type Order = string | number;

/**
 * Rows of one table by what they hang from, in order. A list keeps its identity until one of its rows changes.
 * Nothing is gathered before somebody asks: at the opening of a large project hardly any list is needed.
 */
export class Children<Row extends Identified> {
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #parentsOf: (row: Row) => readonly string[];
  readonly #orderOf: (row: Row) => Order;
  /** Nothing until it was asked for. */
  #lists: Map<string, readonly Row[]> | null = null;

  /** The children among these rows, which may change: each change is then told by `add` and `remove`. */
  constructor(
    rows: ReadonlyMap<string, Row>,
    parentsOf: (row: Row) => readonly string[],
    orderOf: (row: Row) => Order,
  ) {
    this.#rows = rows;
    this.#parentsOf = parentsOf;
    this.#orderOf = orderOf;
  }

  /** The children of a parent, first to last; none where it has none. */
  of(parent: string): readonly Row[] {
    this.#lists ??= this.#gathered();
    return this.#lists.get(parent) ?? NONE;
  }

  add(row: Row): void {
    const lists = this.#lists;
    if (lists === null) return;
    for (const parent of this.#parentsOf(row)) {
      const list = this.of(parent);
      const at = list.findLastIndex((other) => this.#compare(other, row) < 0) + 1;
      lists.set(parent, list.toSpliced(at, 0, row));
    }
  }

  remove(row: Row): void {
    const lists = this.#lists;
    if (lists === null) return;
    for (const parent of this.#parentsOf(row)) {
      const rest = this.of(parent).filter((other) => other.id !== row.id);
      if (rest.length === 0) lists.delete(parent);
      else lists.set(parent, rest);
    }
  }

  #gathered(): Map<string, readonly Row[]> {
    const lists = new Map<string, Row[]>();
    for (const row of this.#rows.values()) {
      for (const parent of this.#parentsOf(row)) {
        const list = lists.get(parent);
        if (list === undefined) lists.set(parent, [row]);
        else list.push(row);
      }
    }
    for (const list of lists.values()) list.sort((left, right) => this.#compare(left, right));
    return lists;
  }

  // Ranks compare as their text does, byte by byte, and equal ones by id: as in the model and in SQL.
  #compare(left: Row, right: Row): number {
    const [before, after] = [this.#orderOf(left), this.#orderOf(right)];
    if (before !== after) return before < after ? -1 : 1;
    return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
  }
}

const NONE: readonly never[] = [];
