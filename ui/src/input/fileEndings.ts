// What a file can be by its name, where the system's dialog or a drop has to know before it is read.

/** The endings and media types of tables. */
export const TABLE_FILES = [
  ".xlsx",
  ".xlsm",
  ".xls",
  ".ods",
  ".csv",
  ".tsv",
  ".txt",
  "text/csv",
  "application/vnd.ms-excel",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.oasis.opendocument.spreadsheet",
] as const;

/** The endings of files that can hold a map and no table. */
const DRAWN_FILES = [
  ".drawio",
  ".xml",
  ".bpmn",
  ".ojf",
  ".json",
  ".mmd",
  ".mermaid",
  ".md",
  ".markdown",
] as const;

/** The endings and media types of files that can hold a map. */
export const MAP_FILES: readonly string[] = [...DRAWN_FILES, ...TABLE_FILES];

/** Whether a file is a project of this app. */
export const isProjectFile = (name: string): boolean => endsWith(name, [".sightline"]);

/** Whether a file is a picture that can be put on a card. */
export const isPictureFile = (name: string): boolean =>
  endsWith(name, [".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"]);

/** Whether a file can hold a map. */
export const isMapFile = (name: string): boolean => endsWith(name, MAP_FILES);

/** Whether a file can hold a map, but not a table. */
export const isDrawnFile = (name: string): boolean => endsWith(name, DRAWN_FILES);

function endsWith(name: string, endings: readonly string[]): boolean {
  const written = name.toLowerCase();
  return endings.some((ending) => ending.startsWith(".") && written.endsWith(ending));
}
