/** A row with an id: all that a list of children needs to know of it. */
export interface Identified {
  readonly id: string;
}

type Order = string | number;

/** Rows of one table by what they hang from, in order. A list keeps its identity until one of its rows changes. */
export class Children<Row extends Identified> {
  readonly #parentsOf: (row: Row) => readonly string[];
  readonly #orderOf: (row: Row) => Order;
  readonly #lists = new Map<string, readonly Row[]>();

  constructor(parentsOf: (row: Row) => readonly string[], orderOf: (row: Row) => Order) {
    this.#parentsOf = parentsOf;
    this.#orderOf = orderOf;
  }

  /** The children of a parent, first to last; none where it has none. */
  of(parent: string): readonly Row[] {
    return this.#lists.get(parent) ?? NONE;
  }

  /** Takes all rows at once: one sort a list instead of one copy a row. */
  fill(rows: Iterable<Row>): void {
    const lists = new Map<string, Row[]>();
    for (const row of rows) {
      for (const parent of this.#parentsOf(row)) {
        const list = lists.get(parent);
        if (list === undefined) lists.set(parent, [row]);
        else list.push(row);
      }
    }
    for (const [parent, list] of lists) {
      this.#lists.set(
        parent,
        list.sort((left, right) => this.#compare(left, right)),
      );
    }
  }

  add(row: Row): void {
    for (const parent of this.#parentsOf(row)) {
      const list = this.of(parent);
      const at = list.findLastIndex((other) => this.#compare(other, row) < 0) + 1;
      this.#lists.set(parent, list.toSpliced(at, 0, row));
    }
  }

  remove(row: Row): void {
    for (const parent of this.#parentsOf(row)) {
      const rest = this.of(parent).filter((other) => other.id !== row.id);
      if (rest.length === 0) this.#lists.delete(parent);
      else this.#lists.set(parent, rest);
    }
  }

  // Ranks compare as their text does, byte by byte, and equal ones by id: as in the model and in SQL.
  #compare(left: Row, right: Row): number {
    const [before, after] = [this.#orderOf(left), this.#orderOf(right)];
    if (before !== after) return before < after ? -1 : 1;
    return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
  }
}

const NONE: readonly never[] = [];
