// Into a project: whichever was open in this window gives way to it.

import { closeProject, showProject, useDocument } from "../document";
import { host, type OpenedProject } from "../host";
import { tellNotice } from "../notices";
import { fileStem } from "./fileName";
import { enterProject } from "./navigation";

/** Shows a project as soon as it is open, and tells what is to be said of its file. Answers its number. */
export async function enter(opening: Promise<OpenedProject>): Promise<number> {
  const opened = await opening;
  await closeProject();
  showProject(opened);
  enterProject();
  for (const notice of opened.notices) tellNotice(notice);
  return opened.document;
}

/**
 * The project into which a file is imported: the open one, or a new one that is called like what is imported, and like
 * its file where that has no title. Answers its number.
 */
export async function projectForImport(title: string, file: string): Promise<number> {
  const { document } = useDocument.getState();
  if (document !== null) return document;
  return enter(host.beginProject(title.trim() === "" ? fileStem(file) : title));
}
