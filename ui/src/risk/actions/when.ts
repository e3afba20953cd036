// When an action is due, seen from today.

import type { Action } from "../../host";

/** How an action stands to today. */
export type When = "overdue" | "soon" | "later" | "undated" | "finished";

/** In the order in which a person has to look at them. */
export const WHENS: readonly When[] = ["overdue", "soon", "later", "undated", "finished"];

/** What is due within so many days is near enough to be asked after. */
const SOON = 14;

const FINISHED: ReadonlySet<Action["status"]> = new Set(["done", "verified", "dropped"]);

/** A day of the calendar where the person is, as `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** How an action stands to a day. What is done, seen or given up is not late any more. */
export function whenOf({ due, status }: Pick<Action, "due" | "status">, today: Date): When {
  if (FINISHED.has(status)) return "finished";
  if (due === null) return "undated";
  if (due < dayOf(today)) return "overdue";
  const horizon = new Date(today.getFullYear(), today.getMonth(), today.getDate() + SOON);
  return due <= dayOf(horizon) ? "soon" : "later";
}

/** The one that is due first stands first, those without a day last. */
export function byDue(one: Action, other: Action): number {
  const day = ({ due }: Action) => due ?? "9999";
  return day(one) < day(other) ? -1 : Number(day(one) > day(other));
}

/** Whether a text is a day of the calendar, written as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const read = new Date(`${text}T00:00:00Z`);
  const stands = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(read.getTime());
  return stands && read.toISOString().startsWith(text);
}
