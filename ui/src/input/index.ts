export { contains } from "./contains";
export { isComposing, watchComposition } from "./composition";
export { readNumber, writtenNumber } from "./number";
export { refuseStrayDrops } from "./strayDrops";
export { isTextField, keepsEditingKeys, type TextField, waitsFor } from "./textField";
