// A map of another program on its way into the project: chosen or dropped, looked at, corrected, imported.

import { create } from "zustand";

import { takeChange } from "../../document";
import { host, type LaneKind, type MapPreview, type MapReading } from "../../host";
import { chooseFiles, MAP_FILES } from "../../input";
import { tellDone, tellProblem } from "../../notices";
import { projectForImport } from "../../session/entering";
import { type FileToImport, fileToImport } from "../../session/fileToImport";
import { showMap } from "../../session/navigation";
import { closeOverlay, showOverlay } from "../../session/overlay";

const BY_ITSELF: MapReading = { part: null, kinds: null, linesApart: false };

interface MapImportState {
  readonly file: FileToImport | null;
  readonly preview: MapPreview | null;
  /** How the preview was read. */
  readonly reading: MapReading;
  /** Whether the core is at work on it. */
  readonly busy: boolean;
}

const NOTHING: MapImportState = { file: null, preview: null, reading: BY_ITSELF, busy: false };

export const useMapImport = create<MapImportState>(() => NOTHING);

/** Lets the person choose a file. Has to be called while a key or a click is being answered. */
export async function chooseMapFile(): Promise<void> {
  const [file] = await chooseFiles(MAP_FILES, "one");
  if (file !== undefined) await openMapFile(file);
}

/** Shows what would become of a file. */
export async function openMapFile(file: File): Promise<void> {
  try {
    useMapImport.setState({ ...NOTHING, file: await fileToImport(file, "mapFileTooLarge") });
    if (await look(BY_ITSELF)) showOverlay("importMap");
  } catch (problem) {
    tellProblem(problem);
  }
}

/** Reads another sheet or page of the file, by its own words. */
export const choosePart = (part: number): Promise<boolean> =>
  look({ ...useMapImport.getState().reading, part, kinds: null });

/** Takes each line of a cell as a card, or not. */
export const partLines = (linesApart: boolean): Promise<boolean> =>
  look({ ...useMapImport.getState().reading, linesApart });

/** Takes a lane as one of another kind. */
export function takeLaneAs(lane: number, kind: LaneKind): Promise<boolean> {
  const { preview, reading } = useMapImport.getState();
  const kinds = preview?.lanes.map((each, place) => (place === lane ? kind : each.kind)) ?? null;
  return look({ ...reading, kinds });
}

/** Asks what would become of the file. Answers whether it could be read. */
async function look(reading: MapReading): Promise<boolean> {
  const { file } = useMapImport.getState();
  if (file === null) return false;
  useMapImport.setState({ busy: true });
  try {
    const preview = await host.previewMap(file.name, file.data, reading);
    // Meanwhile another file may have been opened.
    if (useMapImport.getState().file === file) useMapImport.setState({ preview, reading });
    return true;
  } catch (problem) {
    tellProblem(problem);
    return false;
  } finally {
    useMapImport.setState({ busy: false });
  }
}

/** Takes the map over as it is shown, and comes to it. Where no project is open, it begins one. */
export async function importMap(): Promise<void> {
  const { file, preview, reading } = useMapImport.getState();
  if (file === null || preview === null) return;
  useMapImport.setState({ busy: true });
  try {
    const document = await projectForImport(preview.title, file.name);
    const { change, map, summary } = await host.importMap(document, file.name, file.data, reading);
    takeChange(change);
    closeOverlay();
    showMap(map);
    const { lanes, steps, cards } = summary;
    tellDone("mapImport.done", { title: preview.title, lanes, steps, cards });
    forgetMapFile();
  } catch (problem) {
    tellProblem(problem);
  } finally {
    useMapImport.setState({ busy: false });
  }
}

/** Lets go of the file. */
export const forgetMapFile = (): void => useMapImport.setState(NOTHING);
