// The export of a map: written by the host meanwhile, asked for how far it has come, given up where the person says so.

import { create } from "zustand";

import { useDocument } from "../../document";
import { host, HostError, type MapExportOptions, type MapId } from "../../host";
import { useLanguage } from "../../i18n";
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

/** The export that is being written; one at a time. */
export const useMapExport = create<{ readonly running: Running | null }>(() => ({ running: null }));

/** Writes a map to where the person chooses. Answers whether a file was written. */
export async function exportMap(map: MapId, options: MapExportOptions): Promise<boolean> {
  const { document } = useDocument.getState();
  if (document === null || useMapExport.getState().running !== null) return false;
  const name = crypto.randomUUID();
  useMapExport.setState({ running: { name, percent: null } });
  const watch = window.setInterval(() => void askHowFar(name), PACE);
  try {
    const { language } = useLanguage.getState();
    const path = await host.exportMap(document, map, null, options, name, language);
    if (path !== null) tellDone("project.mapExported", { file: fileName(path) });
    return path !== null;
  } catch (problem) {
    if (problem instanceof HostError && problem.code === "givenUp") tellDone("mapExport.cancelled");
    else tellProblem(problem);
    return false;
  } finally {
    window.clearInterval(watch);
    useMapExport.setState({ running: null });
  }
}

async function askHowFar(name: string): Promise<void> {
  // A host that does not answer is told of by the export itself.
  const percent = await host.exportProgress(name).catch(() => null);
  const { running } = useMapExport.getState();
  if (running?.name === name && percent !== null) {
    useMapExport.setState({ running: { name, percent } });
  }
}

/** Gives up what is being written. */
export function giveUpExport(): void {
  const { running } = useMapExport.getState();
  if (running !== null) host.giveUpExport(running.name).catch(tellProblem);
}
