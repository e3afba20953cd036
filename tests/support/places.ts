// Where the programs and the results lie, and a home of its own for every started program.

import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The folder of all tests. */
export const tests = resolve(import.meta.dirname, "..");

/** The page that the shell embeds and the devserver serves. */
export const builtPage = resolve(tests, "../ui/dist");

/** The path of a program of the workspace; `cargo xtask` says which build is meant. */
export function program(name: string): string {
  const folder = process.env["SIGHTLINE_PROGRAMS"] ?? resolve(tests, "../target/debug");
  return join(folder, name);
}

/** A folder for one program's data, settings and documents, so that no test sees another's or yours. */
export async function makeHome(): Promise<string> {
  return mkdtemp(join(tmpdir(), "sightline-test-"));
}

/** Removes what {@link makeHome} made. */
export async function removeHome(home: string): Promise<void> {
  // A program that is just ending may still write; the retries outlast it.
  await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** The environment of a program that lives in `home`. It finds English as the system's language. */
export function environment(home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: home,
    XDG_DATA_HOME: join(home, "data"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_STATE_HOME: join(home, "state"),
    // The one locale that every system has; a test chooses a language as people do, in the app.
    LC_ALL: "C.UTF-8",
  };
}

/** Where to write a result of this run, as tests/output/NAME. */
export async function outputFile(name: string): Promise<string> {
  const folder = join(tests, "output");
  await mkdir(folder, { recursive: true });
  return join(folder, name.replaceAll(/[^\p{L}\p{N}.-]+/gu, "-"));
}
