import { written } from "../commands";
import { IconButton } from "../controls/Button";
import { redo, undo, useDocument } from "../document";
import { operationKey, useT } from "../i18n";

/** Undo and redo, each with the name of what it would do. */
export function UndoButtons() {
  const t = useT();
  const state = useDocument((document) => document.undo);
  const name = (label: "command.undo" | "command.redo", word: typeof state.undo, keys: string) => {
    const operation = word === null ? "" : t(operationKey(word));
    return `${t(label, { operation }).trim()} (${written(keys).join("+")})`;
  };
  return (
    <>
      <IconButton
        icon="undo"
        label={name("command.undo", state.undo, "Mod+Z")}
        disabled={state.undo === null}
        onClick={() => void undo()}
      />
      <IconButton
        icon="redo"
        label={name("command.redo", state.redo, "Mod+Shift+Z")}
        disabled={state.redo === null}
        onClick={() => void redo()}
      />
    </>
  );
}
