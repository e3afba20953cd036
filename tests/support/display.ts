// Pictures of the virtual display. WebDriver's own screenshot hangs with the renderer that the app chooses
// without a GPU, so they are taken from outside.

import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";

import { until } from "./processes";

const run = promisify(execFile);
const wholeScreen = ["-window", "root"];

/** Keeps what is on the screen as a PNG of 256 colours: a screen has few, and the file stays small. */
export async function photograph(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await run("import", [...wholeScreen, "+dither", "-colors", "256", `PNG8:${file}`]);
}

/** A part of the screen, in pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Keeps a part of the screen as a PNG with the colours that it has most of: it goes into the app itself. */
export async function photographPart(file: string, part: Part): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const place = `${part.width}x${part.height}+${part.left}+${part.top}`;
  const small = ["+dither", "-colors", "96", "-strip", "-define", "png:compression-level=9"];
  await run("import", [...wholeScreen, "-crop", place, "+repage", ...small, `PNG8:${file}`]);
}

/** Waits until two looks at the screen show the same: nothing loads or moves any more. */
export async function waitUntilStill(): Promise<void> {
  let before = await look();
  await until("the screen stands still", async () => {
    const now = await look();
    const isStill = now.equals(before);
    before = now;
    return isStill;
  });
}

async function look(): Promise<Buffer> {
  const { stdout } = await run("import", [...wholeScreen, "-depth", "8", "rgb:-"], {
    encoding: "buffer",
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
