import { useOverlay } from "../session/overlay";

/** The id of the field by which a record is named in a dialog of all its kind. */
export const lineOf = (record: string): string => `line-${record}`;

/** The field at which the dialog was opened; nothing where it was for no record in particular. */
export function useFocusedLine(): string | undefined {
  const at = useOverlay((state) => state.at);
  return at === null ? undefined : lineOf(at);
}
