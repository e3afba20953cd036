// Groups of which only the heading is shown.

import type { GroupHeading, GroupName } from "../host";
import { foldGroups, useLayout } from "./layout";
import { entryAt, needLines, useSheet } from "./sheet";
import { activateHeading, useRisks } from "./store";

/** Whether the rows stand in groups. */
export const isGrouped = (): boolean => useLayout.getState().order.group !== null;

/** What tells a group from the others: the record that stands for it, else its words. */
const nameOf = ({ record, text }: GroupHeading): GroupName => ({
  record,
  text: record === null ? text : "",
});

const isSame = (one: GroupName, other: GroupName): boolean =>
  one.record === other.record && one.text === other.text;

/** Folds a group, or opens it. */
export function toggleGroup(heading: GroupHeading): void {
  const name = nameOf(heading);
  const others = useLayout.getState().folded.filter((one) => !isSame(one, name));
  foldGroups(heading.folded ? others : [...others, name]);
}

/** The heading on a line; nothing where another thing stands there. */
export function headingAt(line: number): GroupHeading | undefined {
  const entry = entryAt(line);
  return entry?.kind === "group" ? entry.heading : undefined;
}

/** Folds the group of the active cell and goes to its heading, or opens the group whose heading is the active one. */
export async function foldGroupOfActive(): Promise<void> {
  const { active } = useRisks.getState();
  const line = active === null ? -1 : await headingAbove(active.line);
  const heading = headingAt(line);
  if (heading === undefined) return;
  activateHeading(line);
  toggleGroup(heading);
}

/** Folds every group. */
export async function foldAllGroups(): Promise<void> {
  const { total } = useSheet.getState();
  await needLines({ first: 0, last: total ?? 0 });
  const names: GroupName[] = [];
  for (let line = 0; line < (total ?? 0); line++) {
    const heading = headingAt(line);
    if (heading !== undefined) names.push(nameOf(heading));
  }
  foldGroups(names);
}

/** The line of the heading at or above a line; -1 where there is none. */
async function headingAbove(from: number): Promise<number> {
  for (let line = from; line >= 0; line--) {
    if (entryAt(line) === undefined) await needLines({ first: line, last: line });
    if (headingAt(line) !== undefined) return line;
  }
  return -1;
}
