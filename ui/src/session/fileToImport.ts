import { inBase64 } from "../document";
import { type ErrorCode, HostError } from "../host";

/** What the core reads, in bytes: what is larger is not even read, since it might not fit into the window. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** A file of another program, on its way into the core. */
export interface FileToImport {
  readonly name: string;
  /** Its bytes in base64. */
  readonly data: string;
}

/** Reads a file that was chosen or dropped; one that is too large is refused with a code of the core. */
export async function fileToImport(file: File, tooLarge: ErrorCode): Promise<FileToImport> {
  if (file.size > LARGEST_FILE) {
    const limit = String(LARGEST_FILE / (1024 * 1024));
    throw new HostError({ code: tooLarge, details: { file: file.name, limit } });
  }
  return { name: file.name, data: await inBase64(file) };
}
