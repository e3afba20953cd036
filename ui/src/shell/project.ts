// From one project to another: opening, making, closing, and the copies that leave the app.

import { useDocument } from "../document";
import {
  type ErrorCode,
  host,
  HostError,
  type MapPreset,
  type MapState,
  type OpenAtStart,
  type OpenedProject,
  type SampleName,
} from "../host";
import { useLanguage } from "../i18n";
import { tellProblem } from "../notices";
import { enter } from "../session/entering";
import { isProjectOpen } from "../session/navigation";
import { writeFile } from "../session/writtenFile";
import { closeWindow, openInWindow } from "./windows";

const language = () => useLanguage.getState().language;

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

async function enterOrTell(opening: Promise<OpenedProject>): Promise<void> {
  await enter(opening).catch(tellNotOpened);
}

/** Makes a project whose first map begins with the lanes of a preset. */
export const createProject = (preset: MapPreset, state: MapState): Promise<void> =>
  enterOrTell(host.createProject(language(), preset, state));
export const createSample = (sample: SampleName): Promise<void> =>
  enterOrTell(host.createSample(sample));

/** Opens a file: here where no project is open, else in a window of its own. */
export async function openProject(path: string): Promise<void> {
  if (isProjectOpen() && (await openInWindow({ kind: "project", path }))) return;
  await enterOrTell(host.openProject(path));
}

/** Opens what this window was made for. One that has come too late, since another shows its file, is not needed. */
export async function openAtStart(opening: OpenAtStart): Promise<void> {
  if (opening.kind === "sample") return createSample(opening.sample);
  try {
    await enter(host.openProject(opening.path));
  } catch (problem) {
    if (isRefusal(problem, "shownElsewhere")) await closeWindow();
    else tellNotOpened(problem);
  }
}

const recover = (path: string): Promise<void> => enterOrTell(host.recoverProject(path));

/** Whether the person could be asked for a file; without native dialogs the path has to be typed. */
export async function chooseProject(): Promise<boolean> {
  try {
    const path = await host.chooseProject();
    if (path !== null) await openProject(path);
  } catch (problem) {
    if (isRefusal(problem, "noDialogs")) return false;
    tellProblem(problem);
  }
  return true;
}

/** The same where no path can be typed instead. */
export async function chooseOrTell(): Promise<void> {
  if (!(await chooseProject())) tellProblem(new HostError({ code: "noDialogs", details: {} }));
}

/** Opens a copy of a backup; the project that was open is closed and stays as it is. */
export async function restoreBackup(backup: string): Promise<void> {
  const { document } = useDocument.getState();
  if (document !== null) await enterOrTell(host.restoreBackup(document, backup));
}

/** Writes a copy to where the person chooses. */
export async function saveCopy(): Promise<void> {
  await writeFile("project.copySaved", (document) => host.saveCopy(document, null));
}

/** Writes the inventory of touchpoints to where the person chooses. */
export async function exportTouchpoints(): Promise<void> {
  await writeFile("project.touchpointsExported", (document) =>
    host.exportTouchpoints(document, null, language()),
  );
}

/** Writes the whole project as JSON to where the person chooses. */
export async function exportProject(): Promise<void> {
  await writeFile("project.projectExported", (document) => host.exportProject(document, null));
}
