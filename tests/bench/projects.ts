// Projects to measure with.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { environment, program } from "../support/places";

const run = promisify(execFile);

/** Writes a generated project of so many cards into a home, and answers its path. */
export function makeStressProject(home: string, cards: number): Promise<string> {
  return makeSample(home, "stress", "--cards", String(cards));
}

/** How many cards a generated project has whose risks are measured. */
const CARDS_WITH_RISKS = 1_000;

/** Writes a generated project of so many failure modes into a home, and answers its path. */
export function makeRiskProject(home: string, failureModes: number): Promise<string> {
  const cards = ["--cards", String(CARDS_WITH_RISKS)];
  return makeSample(home, "stress", ...cards, "--failure-modes", String(failureModes));
}

/** Writes a project without any failure mode into a home, and answers its path. */
export async function makeProjectWithoutRisks(home: string, name: string): Promise<string> {
  const file = join(home, `${name}.sightline`);
  const without = ["--sample", "stress", "--cards", "100", "--failure-modes", "0"];
  await run(program("sightline-cli"), ["new", file, ...without], { env: environment(home) });
  return file;
}

/** Writes the risk table of a project as a file of another program, named by its ending, and answers its path. */
export async function makeTable(home: string, project: string, ending: string): Promise<string> {
  const file = join(home, `table.${ending}`);
  await run(program("sightline-cli"), ["export", project, "--to", file], {
    env: environment(home),
  });
  return file;
}

/** Writes a sample into a home, and answers its path. */
export async function makeSample(home: string, name: string, ...more: string[]): Promise<string> {
  const file = join(home, `${name}.sightline`);
  await run(program("sightline-cli"), ["new", file, "--sample", name, ...more], {
    env: environment(home),
  });
  return file;
}
