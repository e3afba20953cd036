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

/** Writes a sample into a home, and answers its path. */
export async function makeSample(home: string, name: string, ...more: string[]): Promise<string> {
  const file = join(home, `${name}.sightline`);
  await run(program("sightline-cli"), ["new", file, "--sample", name, ...more], {
    env: environment(home),
  });
  return file;
}
