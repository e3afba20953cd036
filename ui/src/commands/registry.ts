// The one list of what the page can be told to do. Shortcuts, the palette, the menus and the sheet of
// shortcuts read it; each room adds its own commands when it is shown.

import { useEffect } from "react";
import { create } from "zustand";

import type { MessageKey, MessageValues } from "../i18n";
import type { Shortcut } from "./shortcut";

/** Where a command stands in the sheet of shortcuts. */
export type CommandGroup =
  "project" | "edit" | "view" | "map" | "card" | "risk" | "touchpoint" | "persona" | "presentation";

export interface Command {
  /** Stable and unique, as `room.deed`. */
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: MessageKey;
  /** Fills the label at the moment when it is shown. */
  readonly values?: () => MessageValues;
  readonly shortcuts?: readonly Shortcut[];
  /**
   * The keys are handled where the focus is (arrows in the grid): they are shown in the sheet and not
   * listened for.
   */
  readonly handledInPlace?: boolean;
  /** Whether it makes sense now. Left out: always. */
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

export const useCommands = create<{ readonly commands: readonly Command[] }>(() => ({
  commands: [],
}));

/** Adds commands to the list. Returns how to take them away again. */
export function registerCommands(added: readonly Command[]): () => void {
  useCommands.setState(({ commands }) => ({ commands: [...commands, ...added] }));
  return () =>
    useCommands.setState(({ commands }) => ({
      commands: commands.filter((command) => !added.includes(command)),
    }));
}

/** Adds commands while a component is shown. The list must keep its identity. */
export function useRegisteredCommands(commands: readonly Command[]): void {
  useEffect(() => registerCommands(commands), [commands]);
}

/** Whether a command makes sense now. */
export const isEnabled = (command: Command): boolean => command.enabled?.() ?? true;

/** Runs a command by its id, where it is in the list and makes sense now. */
export function runCommand(id: string): void {
  const command = useCommands.getState().commands.find((candidate) => candidate.id === id);
  if (command !== undefined && isEnabled(command)) command.run();
}
