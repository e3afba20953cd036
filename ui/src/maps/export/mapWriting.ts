// A map on its way to a file or to a printer: written by the host meanwhile, asked for how far it has come, given up
// where the person says so.

import { create } from "zustand";

import { useDocument } from "../../document";
import { host, HostError, type Language, type MapExportOptions, type MapId } from "../../host";
import { type MessageKey, useLanguage } from "../../i18n";
import { tellDone, tellProblem } from "../../notices";
import { fileName } from "../../session/fileName";

/** How often the host is asked how much is done, in milliseconds: often enough for a bar that moves. */
const PACE = 150;

interface Running {
  /** The name under which the host knows it. */
  readonly name: string;
  /** How much is done, in percent; nothing while the person is still asked where to. */
  readonly percent: number | null;
}

/** What is being written; one at a time. */
export const useMapWriting = create<{ readonly running: Running | null }>(() => ({
  running: null,
}));

/** Writes a map to where the person chooses. Answers whether a file was written. */
export function exportMap(map: MapId, options: MapExportOptions): Promise<boolean> {
  return write("mapExport.cancelled", async (document, name, language) => {
    const path = await host.exportMap(document, map, null, options, name, language);
    if (path !== null) tellDone("project.mapExported", { file: fileName(path) });
    return path !== null;
  });
}

/** Opens the pages of a map in the program that prints them. Answers whether one has them. */
export function printMap(map: MapId, options: MapExportOptions): Promise<boolean> {
  return write("mapPrint.cancelled", async (document, name, language) => {
    await host.printMap(document, map, options, name, language);
    tellDone("mapPrint.opened");
    return true;
  });
}

async function write(
  cancelled: MessageKey,
  work: (document: number, name: string, language: Language) => Promise<boolean>,
): Promise<boolean> {
  const { document } = useDocument.getState();
  if (document === null || useMapWriting.getState().running !== null) return false;
  const name = crypto.randomUUID();
  useMapWriting.setState({ running: { name, percent: null } });
  const watch = window.setInterval(() => void askHowFar(name), PACE);
  try {
    return await work(document, name, useLanguage.getState().language);
  } catch (problem) {
    if (problem instanceof HostError && problem.code === "givenUp") tellDone(cancelled);
    else tellProblem(problem);
    return false;
  } finally {
    window.clearInterval(watch);
    useMapWriting.setState({ running: null });
  }
}

async function askHowFar(name: string): Promise<void> {
  // A host that does not answer is told of by the export itself.
  const percent = await host.exportProgress(name).catch(() => null);
  const { running } = useMapWriting.getState();
  if (running?.name === name && percent !== null) {
    useMapWriting.setState({ running: { name, percent } });
  }
}

/** Gives up what is being written. */
export function giveUpWriting(): void {
  const { running } = useMapWriting.getState();
  if (running !== null) host.giveUpExport(running.name).catch(tellProblem);
}
