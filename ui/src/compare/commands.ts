// How maps are compared, for the palette.

import type { Command } from "../commands";
import type { MessageKey } from "../i18n";
import { type Look, LOOKS, useChosen } from "./chosen";

/** What a way of comparing is called where one is chosen. */
export const lookKey = (look: Look): MessageKey => `compare.look.${look}`;
const commandKey = (look: Look): MessageKey => `command.compare.${look}`;

export const compareCommands: readonly Command[] = LOOKS.map((look) => ({
  id: `compare.${look}`,
  group: "view",
  label: commandKey(look),
  enabled: () => useChosen.getState().look !== look,
  run: () => useChosen.setState({ look }),
}));
