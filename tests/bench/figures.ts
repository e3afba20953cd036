// Figures for the table that `cargo xtask bench` writes.

import { appendFile, readFile } from "node:fs/promises";
import { outputFile } from "../support/places";

/** What is measured, as the table says it. */
export interface Measure {
  readonly measure: string;
  /** As in "10000 cards". */
  readonly size: string;
  readonly unit: "ms" | "MB";
  /** As in "p95 < 25 ms". */
  readonly goal?: string;
}

/** Hands a figure to `cargo xtask bench`: median and 95th percentile of all samples. */
export async function report(measure: Measure, samples: readonly number[]): Promise<void> {
  const figure = { ...measure, p50: percentile(samples, 50), p95: percentile(samples, 95) };
  await appendFile(await outputFile("figures.jsonl"), `${JSON.stringify(figure)}\n`);
}

/** The smallest sample that this share of all samples does not exceed (nearest rank). */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new Error("a figure needs at least one sample");
  return found;
}

/**
 * Memory of processes in MB, each shared page counted in parts (PSS): the sum is what the machine would
 * get back.
 */
export async function memory(processIds: readonly number[]): Promise<number> {
  const kilobytes = await Promise.all(
    processIds.map(async (id) => {
      const rollup = await readFile(`/proc/${id}/smaps_rollup`, "utf8");
      return Number(/^Pss: +(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
    }),
  );
  return kilobytes.reduce((sum, part) => sum + part, 0) / 1024;
}
