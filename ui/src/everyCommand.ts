// Every command of the page, also of views that are not shown: the guide names them by their ids.

import { cameraCommands } from "./canvas/cameraCommands";
import type { Command } from "./commands";
import { compareCommands } from "./compare/commands";
import { mapCommands } from "./map/commands";
import { panelCommands } from "./panels/commands";
import { personaCommands } from "./personas/commands";
import { deskCommands } from "./presenting/commands";
import { wallCommands } from "./presenting/wallCommands";
import { riskCommands } from "./risk/commands";
import { teamCommands } from "./risk/team/commands";
import { shellCommands } from "./shell/commands";
import { touchpointCommands } from "./touchpoints/commands";

export const everyCommand: readonly Command[] = [
  ...shellCommands,
  ...panelCommands,
  ...mapCommands,
  ...cameraCommands,
  ...riskCommands,
  ...teamCommands,
  ...touchpointCommands,
  ...personaCommands,
  ...compareCommands,
  ...deskCommands,
  ...wallCommands,
];
