import { useDocument } from "../document";
import type { MessageKey, MessageValues } from "../i18n";
import { tellDone, tellProblem } from "../notices";
import { fileName } from "./fileName";

/**
 * Lets the host write something of the open project to where the person chooses, and tells her in which file it is.
 * `write` answers the path; nothing where none was chosen. Answers whether a file was written.
 */
export async function writeFile(
  told: MessageKey,
  write: (document: number) => Promise<string | null>,
  values: MessageValues = {},
): Promise<boolean> {
  const { document } = useDocument.getState();
  if (document === null) return false;
  try {
    const path = await write(document);
    if (path !== null) tellDone(told, { file: fileName(path), ...values });
    return path !== null;
  } catch (problem) {
    tellProblem(problem);
    return false;
  }
}
