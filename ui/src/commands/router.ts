// Where a key press goes: first to the input method, then to whoever has the focus, then to the commands; all
// of them after the edits that were asked for before it.

import { isComposing, isTextField, keepsEditingKeys } from "../input";
import { isEnabled, useCommands } from "./registry";
import { matches, type Shortcut } from "./shortcut";
import { watchTypeAhead } from "./typeAhead";

/** What every text field does by itself with these keys. */
const EDITING: readonly Shortcut[] = [
  "Mod+Z",
  "Mod+Shift+Z",
  "Mod+Y",
  "Mod+C",
  "Mod+X",
  "Mod+V",
  "Mod+A",
];

function belongsToField(event: KeyboardEvent): boolean {
  if (keepsEditingKeys(event.target) && EDITING.some((shortcut) => matches(event, shortcut))) {
    return true;
  }
  // Without a command key, what is typed into a field is text.
  const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
  return types && isTextField(event.target);
}

/** Runs the command whose shortcut was pressed. */
export function routeKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event) || belongsToField(event)) return;
  const command = useCommands
    .getState()
    .commands.findLast(
      (candidate) =>
        candidate.handledInPlace !== true &&
        candidate.shortcuts?.some((shortcut) => matches(event, shortcut)) === true &&
        isEnabled(candidate),
    );
  if (command === undefined) return;
  event.preventDefault();
  command.run();
}

/** Listens for shortcuts, and holds back what is typed ahead. Returns how to stop. */
export function watchKeys(target: Window = window): () => void {
  const stopHolding = watchTypeAhead(target);
  target.addEventListener("keydown", routeKey);
  return () => {
    stopHolding();
    target.removeEventListener("keydown", routeKey);
  };
}
