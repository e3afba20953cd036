// Risk tables of other programs: into the project, and out of it.

export { ExportDialog } from "./ExportDialog";
export { ImportDialog } from "./ImportDialog";
export { chooseTable, openTable } from "./import";
export { TableButtons } from "./TableButtons";
export { TableDrop } from "./TableDrop";
