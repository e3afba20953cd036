export { isComposing, watchComposition } from "./composition";
export { isTextField, keepsEditingKeys } from "./textField";
