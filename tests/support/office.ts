// Another program's understanding of what Sightline writes: LibreOffice, without a window.

import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { environment, program } from "./places";

const run = promisify(execFile);

/** Formulas are worked out anew, whatever value the file gives them. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** What `sightline-cli` answers in a home, in the folder of that home. */
export async function terminal(home: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(program("sightline-cli"), args, {
    cwd: home,
    env: environment(home),
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

/** Opens a file of slides or sheets in LibreOffice and answers what it understood, as flat XML. */
export async function openedInOffice(home: string, file: string): Promise<string> {
  const profile = join(home, "office");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
  const form = extname(file) === ".pptx" ? "fodp" : "fods";
  await run(
    "soffice",
    [
      "--headless",
      "--norestore",
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--convert-to",
      form,
      "--outdir",
      join(home, "opened"),
      join(home, file),
    ],
    { env: environment(home) },
  );
  return readFile(join(home, "opened", `${basename(file, extname(file))}.${form}`), "utf8");
}

/** The letters of a document, without its tags and without any space: programs part paragraphs as they like. */
export function lettersOf(xml: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&apos;": "'",
    "&amp;": "&",
  };
  return withoutSpace(
    xml
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity),
  );
}

/** A text without any space. */
export const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, "");
