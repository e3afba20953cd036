// A table on its way into the project: chosen or dropped, looked at, corrected, imported.

import { create } from "zustand";

import { takeChange, useDocument } from "../document";
import {
  host,
  type ImportedSheet,
  type SheetColumn,
  type SheetPreview,
  type SheetReading,
} from "../host";
import { chooseFiles, TABLE_FILES } from "../input";
import { tellProblem } from "../notices";
import { projectForImport } from "../session/entering";
import { type FileToImport, fileToImport } from "../session/fileToImport";
import { isProjectOpen, showView } from "../session/navigation";
import { showOverlay } from "../session/overlay";

interface ImportState {
  readonly file: FileToImport | null;
  readonly preview: SheetPreview | null;
  readonly imported: ImportedSheet | null;
  /** Whether the core is at work on it. */
  readonly busy: boolean;
}

const NOTHING: ImportState = { file: null, preview: null, imported: null, busy: false };

export const useImport = create<ImportState>(() => NOTHING);

/** Lets the person choose a table. Has to be called while a key or a click is being answered. */
export async function chooseTable(): Promise<void> {
  const [file] = await chooseFiles(TABLE_FILES, "one");
  if (file !== undefined) await openTable(file);
}

/** Shows what would become of a table. */
export async function openTable(file: File): Promise<void> {
  try {
    useImport.setState({ ...NOTHING, file: await fileToImport(file, "sheetTooLarge") });
    if (await look({ sheet: null, columns: null })) showOverlay("importRisks");
  } catch (problem) {
    tellProblem(problem);
  }
}

/** Reads another sheet of the file, by its own header. */
export const chooseSheet = (sheet: number): Promise<boolean> => look({ sheet, columns: null });

/** Reads a column as something else, or leaves it out. What was read so before is left out then. */
export function readAs(place: number, column: SheetColumn | null): Promise<boolean> {
  const { preview } = useImport.getState();
  if (preview === null) return Promise.resolve(false);
  const columns = preview.columns.map((each, at) => {
    if (at === place) return column;
    return each.column === column ? null : each.column;
  });
  return look({ sheet: preview.sheet, columns });
}

/** Asks what would become of the table. Answers whether it could be read. */
async function look(reading: SheetReading): Promise<boolean> {
  const { document } = useDocument.getState();
  const { file } = useImport.getState();
  if (file === null) return false;
  useImport.setState({ busy: true });
  try {
    const preview = await host.previewSheet(document, file.name, file.data, reading);
    // Meanwhile another file may have been opened.
    if (useImport.getState().file === file) useImport.setState({ preview });
    return true;
  } catch (problem) {
    tellProblem(problem);
    return false;
  } finally {
    useImport.setState({ busy: false });
  }
}

/** Takes the table over as it is shown. Where no project is open, it begins one. */
export async function importTable(): Promise<void> {
  const { file, preview } = useImport.getState();
  if (file === null || preview === null) return;
  const columns = preview.columns.map(({ column }) => column);
  useImport.setState({ busy: true });
  try {
    const begins = !isProjectOpen();
    const document = await projectForImport("", file.name);
    if (begins) showView("risks");
    const imported = await host.importSheet(document, file.name, file.data, {
      sheet: preview.sheet,
      columns,
    });
    takeChange(imported.change);
    useImport.setState({ imported });
  } catch (problem) {
    tellProblem(problem);
  } finally {
    useImport.setState({ busy: false });
  }
}

/** Lets go of the table. */
export const forgetTable = (): void => useImport.setState(NOTHING);
