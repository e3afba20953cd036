export { chooseFiles } from "./fileChoice";
export { contains } from "./contains";
export {
  isDrawnFile,
  isMapFile,
  isPictureFile,
  isProjectFile,
  MAP_FILES,
  TABLE_FILES,
} from "./fileEndings";
export { type Drag, followPointer } from "./followPointer";
export { isComposing, watchComposition } from "./composition";
export { readNumber, writtenNumber } from "./number";
export {
  choosePictures,
  pastedPictures,
  type Picture,
  picturesInClipboard,
  picturesOf,
} from "./pictures";
export { refuseStrayDrops } from "./strayDrops";
export {
  type ClippedCell,
  htmlOfCells,
  tableOfHtml,
  tableOfText,
  type TextTable,
  textOfTable,
} from "./tables";
export { isTextField, keepsEditingKeys, type TextField, waitsFor } from "./textField";
