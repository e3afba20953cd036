export { contains } from "./contains";
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
export { isTextField, keepsEditingKeys, type TextField, waitsFor } from "./textField";
