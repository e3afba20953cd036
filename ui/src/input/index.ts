export { isComposing, watchComposition } from "./composition";
export { isTextField, keepsEditingKeys, type TextField, waitsFor } from "./textField";
