export {
  type Command,
  type CommandGroup,
  isEnabled,
  registerCommands,
  runCommand,
  useCommands,
  useRegisteredCommands,
} from "./registry";
export { watchKeys } from "./router";
export { inTurn, isBehind } from "./typeAhead";
export { matches, onMac, type Shortcut, written } from "./shortcut";
