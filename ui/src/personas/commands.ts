// What can be done in the view of personas, wherever in it the focus is.

import type { Command, Shortcut } from "../commands";
import { mirror } from "../document";
import type { PersonaId } from "../host";
import { revealPersona, showPersonas, useNavigation } from "../session/navigation";
import { addPersona, canChange } from "./deeds";

const shown = (): PersonaId | null => useNavigation.getState().persona;

/** The persona so many places from the one whose sheet is open. */
function next(by: -1 | 1): PersonaId | undefined {
  const personas = mirror().personasInOrder();
  const at = personas.findIndex(({ id }) => id === shown());
  return at === -1 ? undefined : personas[at + by]?.id;
}

function turn(by: -1 | 1): void {
  const persona = next(by);
  if (persona !== undefined) revealPersona(persona);
}

export const personaCommands: readonly Command[] = [
  {
    id: "persona.add",
    group: "persona",
    label: "persona.add",
    shortcuts: ["Mod+Shift+N"],
    enabled: canChange,
    run: () => void addPersona(),
  },
  {
    id: "persona.all",
    group: "persona",
    label: "persona.all",
    shortcuts: ["Escape"],
    enabled: () => shown() !== null,
    run: showPersonas,
  },
  {
    id: "persona.previous",
    group: "persona",
    label: "persona.previous",
    shortcuts: ["PageUp"],
    enabled: () => next(-1) !== undefined,
    run: () => turn(-1),
  },
  {
    id: "persona.next",
    group: "persona",
    label: "persona.next",
    shortcuts: ["PageDown"],
    enabled: () => next(1) !== undefined,
    run: () => turn(1),
  },
  inPlace("walk", ["ArrowLeft", "ArrowRight"]),
  inPlace("move", ["Alt+ArrowLeft", "Alt+ArrowRight"]),
  inPlace("open", ["Enter"]),
  inPlace("delete", ["Delete"]),
  inPlace("nextEntry", ["Enter"]),
  inPlace("pastePortrait", ["Mod+V"]),
  inPlace("removePortrait", ["Delete"]),
];

/** A key that is handled where the focus is, listed for who looks it up. */
function inPlace(key: InPlace, shortcuts: readonly Shortcut[]): Command {
  return {
    id: `persona.${key}`,
    group: "persona",
    label: `command.persona.${key}`,
    shortcuts,
    handledInPlace: true,
    enabled: () => false,
    run: () => undefined,
  };
}

type InPlace =
  "walk" | "move" | "open" | "delete" | "nextEntry" | "pastePortrait" | "removePortrait";
