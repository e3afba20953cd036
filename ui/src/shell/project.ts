// From one project to another: opening, making, closing, and the copies that leave the app.

import { closeProject, showProject, useDocument } from "../document";
import {
  type ErrorCode,
  host,
  HostError,
  type MapPreset,
  type MapState,
  type OpenedProject,
  type SampleName,
} from "../host";
import { useLanguage } from "../i18n";
import { tellDone, tellNotice, tellProblem } from "../notices";
import { enterProject } from "../session/navigation";
import { fileName } from "../session/fileName";

const language = () => useLanguage.getState().language;

async function enter(opening: Promise<OpenedProject | null>): Promise<void> {
  const opened = await opening;
  if (opened === null) return;
  await closeProject();
  showProject(opened);
  enterProject();
  for (const notice of opened.notices) tellNotice(notice);
}

const isRefusal = (problem: unknown, code: ErrorCode): problem is HostError =>
  problem instanceof HostError && problem.code === code;

/** A damaged file stays as it is: the way out is a new file with what is readable. */
function tellNotOpened(problem: unknown): void {
  const path = isRefusal(problem, "damaged") ? problem.details["path"] : undefined;
  tellProblem(
    problem,
    path === undefined ? null : { label: "start.recover", run: () => void recover(path) },
  );
}

const enterOrTell = (opening: Promise<OpenedProject | null>): Promise<void> =>
  enter(opening).catch(tellNotOpened);

/** Makes a project whose first map begins with the lanes of a preset. */
export const createProject = (preset: MapPreset, state: MapState): Promise<void> =>
  enterOrTell(host.createProject(language(), preset, state));
export const createSample = (sample: SampleName): Promise<void> =>
  enterOrTell(host.createSample(sample));
export const openProject = (path: string): Promise<void> => enterOrTell(host.openProject(path));
const recover = (path: string): Promise<void> => enterOrTell(host.recoverProject(path));

/** Whether the person could be asked for a file; without native dialogs the path has to be typed. */
export async function chooseProject(): Promise<boolean> {
  try {
    await enter(host.chooseProject());
  } catch (problem) {
    if (isRefusal(problem, "noDialogs")) return false;
    tellNotOpened(problem);
  }
  return true;
}

/** Opens a copy of a backup; the project that was open is closed and stays as it is. */
export async function restoreBackup(backup: string): Promise<void> {
  const { document } = useDocument.getState();
  if (document !== null) await enterOrTell(host.restoreBackup(document, backup));
}

/** Writes a copy to where the person chooses. */
export async function saveCopy(): Promise<void> {
  const { document } = useDocument.getState();
  if (document === null) return;
  try {
    const path = await host.saveCopy(document, null);
    if (path !== null) tellDone("project.copySaved", { file: fileName(path) });
  } catch (problem) {
    tellProblem(problem);
  }
}
