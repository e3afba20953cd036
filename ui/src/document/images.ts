// Pictures on their way into the open project.

import { host, HostError, type KeptImage } from "../host";
import { tellProblem } from "../notices";
import { inBase64 } from "./base64";
import { useDocument } from "./store";

/** What the core takes, in bytes: what is larger is not even read, since it might not fit into the window. */
const LARGEST_FILE = 32 * 1024 * 1024;

/**
 * Takes a picture into the open project; nothing shows it until an operation says so. Answers nothing where it
 * was refused: the person has been told then.
 */
export async function importImage(file: Blob, name: string): Promise<KeptImage | null> {
  const { document } = useDocument.getState();
  if (document === null) return null;
  try {
    if (file.size > LARGEST_FILE) throw tooLarge(file, name);
    return await host.importImage(document, name, await inBase64(file));
  } catch (problem) {
    tellProblem(problem);
    return null;
  }
}

function tooLarge({ size }: Blob, file: string): HostError {
  const megabytes = (bytes: number) => (bytes / (1024 * 1024)).toFixed(1);
  const details = { file, size: megabytes(size), limit: megabytes(LARGEST_FILE) };
  return new HostError({ code: "imageTooLarge", details });
}
