import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

import english from "./en.json";

/** Families that are addressed by the word they end with, here or on the Rust side, which checks them itself. */
const FAMILIES = [
  "actionKind.",
  "actionStatus.",
  "audit.",
  "channelKind.",
  "chart.",
  "check.",
  "cli.",
  "core.",
  "dmaicStage.",
  "error.",
  "explain.",
  "hazard.",
  "html.",
  "laneKind.",
  "line.",
  "mapTable.",
  "notice.",
  "operation.",
  "preset.",
  "printed.",
  "scene.",
  "sheet.",
  "slides.",
  "worksheet.",
];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

it("keeps no sentence that nobody says", () => {
  const code = sources(join(import.meta.dirname, "..")).join("\n");
  const unused = Object.keys(english).filter(
    (key) =>
      !FAMILIES.some((family) => key.startsWith(family)) &&
      !code.includes(`"${key}"`) &&
      !usedAsFamily(code, key),
  );
  expect(unused, "remove the key from both catalogues, or say it").toEqual([]);
});

/** Whether the code addresses the key as `prefix.${word}`. */
function usedAsFamily(code: string, key: string): boolean {
  const prefix = key.slice(0, key.lastIndexOf(".") + 1);
  return code.includes("`" + prefix + "${");
}
