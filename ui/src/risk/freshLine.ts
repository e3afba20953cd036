import type { Mirror } from "../document";
import type { WorksheetLine } from "../host";

/**
 * A line with the cause and the action that it has got since it was read: who types on does not wait until the lines
 * are read anew.
 */
export function freshLine(mirror: Mirror, line: WorksheetLine): WorksheetLine {
  const { failureMode } = line.row;
  const cause = line.row.cause ?? mirror.causesOf(failureMode)[0]?.id ?? null;
  const made = mirror.actionsOf(failureMode).find((action) => action.cause === cause);
  return { ...line, row: { ...line.row, cause }, action: line.action ?? made?.id ?? null };
}
