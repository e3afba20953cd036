// Projects of a given size, for the benches in the window.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { environment, program } from "../support/places";

const run = promisify(execFile);

/** Writes a generated project of so many cards into a home, and answers its path. */
export async function makeStressProject(home: string, cards: number): Promise<string> {
  const file = join(home, "stress.sightline");
  const args = ["new", file, "--sample", "stress", "--cards", String(cards)];
  await run(program("sightline-cli"), args, { env: environment(home) });
  return file;
}
