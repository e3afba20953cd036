// Files that are dropped on the window. Places that take some kind of file, such as cards, come first; what they leave
// is opened, imported, or answered with what it would be good for.

import { useDocument } from "../document";
import { host } from "../host";
import { isMapFile, isPictureFile, isProjectFile } from "../input";
import { openMapFile } from "../maps/import/mapFile";
import { tellProblem, tellRefusal } from "../notices";
import { openProject } from "./project";

/** Takes what is dropped anywhere on the window. Returns how to stop. */
export function watchDrops(target: Window = window): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  target.addEventListener("drop", dropProjects, { signal, capture: true });
  target.addEventListener("dragover", dragOver, { signal });
  target.addEventListener("drop", dropOthers, { signal });
  return () => listening.abort();
}

const filesOf = ({ dataTransfer }: DragEvent): readonly File[] => [...(dataTransfer?.files ?? [])];

function isForWindow(event: DragEvent): boolean {
  return !event.defaultPrevented && event.dataTransfer?.types.includes("Files") === true;
}

function dragOver(event: DragEvent): void {
  if (!isForWindow(event)) return;
  event.preventDefault();
  // What a dialog asks is answered first.
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isAsking() ? "none" : "copy";
}

const isAsking = (): boolean => document.querySelector("dialog[open], [role=dialog]") !== null;

/** A project is opened wherever it is dropped: no place is meant for it. */
function dropProjects(event: DragEvent): void {
  const projects = filesOf(event).filter(({ name }) => isProjectFile(name));
  if (projects.length === 0 || isAsking()) return;
  event.preventDefault();
  openDropped(projects).catch(tellProblem);
}

async function openDropped(projects: readonly File[]): Promise<void> {
  // All places are asked for first: the next drag may already be on its way.
  const places = await Promise.all(projects.map(({ name }) => host.droppedFile(name)));
  for (const [at, path] of places.entries()) {
    if (path !== null) await openProject(path);
    else tellRefusal("drop.unknownPlace", { file: projects[at]?.name ?? "" });
  }
}

function dropOthers(event: DragEvent): void {
  if (!isForWindow(event)) return;
  event.preventDefault();
  const [file] = filesOf(event);
  if (file === undefined || isAsking()) return;
  if (isMapFile(file.name)) takeMap(file);
  else if (isPictureFile(file.name)) tellRefusal("drop.noPlaceForPicture", { file: file.name });
  else tellRefusal("drop.unknownFile", { file: file.name });
}

/** A map or a table: which of them it is, is asked once it is looked at. Without a project it begins one. */
function takeMap(file: File): void {
  if (useDocument.getState().readOnly !== null) tellRefusal("drop.readOnly", { file: file.name });
  else void openMapFile(file);
}
