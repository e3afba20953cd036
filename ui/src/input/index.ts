export { isComposing, watchComposition } from "./composition";
export { readNumber } from "./number";
export { isTextField, keepsEditingKeys, type TextField, waitsFor } from "./textField";
