// Which rows are shown: what is asked of their cells, and in which words it can be asked.

import type { WorksheetColumn, WorksheetFilter, WorksheetOrder, WorksheetTest } from "../host";
import { worksheetColumns } from "../host";
import { changeOrder, useLayout } from "./layout";

export type TestKind = WorksheetTest["kind"];

type Content = (typeof worksheetColumns)[number]["content"];

const TESTS: Readonly<Record<Content, readonly TestKind[]>> = {
  text: ["contains", "written", "empty"],
  score: ["atLeast", "atMost", "written", "empty"],
  number: ["atLeast", "atMost", "written", "empty"],
  share: ["atLeast", "atMost", "written", "empty"],
  date: ["contains", "written", "empty"],
  choice: ["oneOf", "written", "empty"],
  yesNo: ["oneOf", "written", "empty"],
};

/** What can be asked of the cells of a column. */
export function testsOf(column: WorksheetColumn): readonly TestKind[] {
  const content = worksheetColumns.find((entry) => entry.column === column)?.content ?? "text";
  return TESTS[content];
}

/** A test of a kind of which nothing else is said yet. */
export function newTest(kind: TestKind): WorksheetTest {
  switch (kind) {
    case "contains":
      return { kind, text: "" };
    case "oneOf":
      return { kind, words: [] };
    case "atLeast":
      return { kind, number: 1 };
    case "atMost":
      return { kind, number: 10 };
    case "empty":
    case "written":
      return { kind };
  }
}

/** Begins to filter by a column. */
export function beginFilter(column: WorksheetColumn): void {
  const [kind = "contains"] = testsOf(column);
  const { filters } = useLayout.getState().order;
  changeOrder({ filters: [...filters, { column, test: newTest(kind), now: false }] });
}

/** Asks something else in a filter; nothing takes the filter away. */
export function changeFilter(at: number, test: WorksheetTest | null): void {
  const { filters } = useLayout.getState().order;
  changeOrder({
    filters: filters.flatMap((filter, place) => {
      if (place !== at) return [filter];
      return test === null ? [] : [{ ...filter, test }];
    }),
  });
}

/** The words that are sought in all columns. */
export function soughtWords({ filters }: WorksheetOrder): string {
  const test = filters.find(({ column }) => column === null)?.test;
  return test?.kind === "contains" ? test.text : "";
}

/** Seeks words in all columns. */
export function seekWords(text: string): void {
  const { filters } = useLayout.getState().order;
  const others = filters.filter(({ column }) => column !== null);
  const sought: readonly WorksheetFilter[] =
    text === "" ? [] : [{ column: null, test: { kind: "contains", text }, now: false }];
  changeOrder({ filters: [...sought, ...others] });
}

/** The order with the filters that ask something: one that is only begun lets everything through. */
export function askedOrder(order: WorksheetOrder): WorksheetOrder {
  return { ...order, filters: order.filters.filter(({ test }) => asks(test)) };
}

function asks(test: WorksheetTest): boolean {
  switch (test.kind) {
    case "contains":
      return test.text.trim() !== "";
    case "oneOf":
      return test.words.length > 0;
    case "atLeast":
    case "atMost":
    case "empty":
    case "written":
      return true;
  }
}
