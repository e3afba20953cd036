// What leads to team scoring from anywhere in a project.

import type { Command } from "../../commands";
import { isProjectOpen, showView } from "../../session/navigation";
import { showPage } from "../page";

export const teamCommands: readonly Command[] = [
  {
    id: "team.show",
    group: "risk",
    label: "command.teamScoring",
    enabled: isProjectOpen,
    run: () => {
      showView("risks");
      showPage("team");
    },
  },
];
