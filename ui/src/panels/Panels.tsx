import { useRegisteredCommands } from "../commands";
import { usePanel } from "../session/panel";
import { panelCommands } from "./commands";
import { FindPanel } from "./FindPanel";
import { GrammarPanel } from "./GrammarPanel";
import { QuestionsPanel } from "./QuestionsPanel";
import { UnplacedPanel } from "./UnplacedPanel";

/** What stands beside the views. */
export function Panels() {
  useRegisteredCommands(panelCommands);
  const panel = usePanel((state) => state.panel);
  switch (panel) {
    case "find":
      return <FindPanel />;
    case "questions":
      return <QuestionsPanel />;
    case "grammar":
      return <GrammarPanel />;
    case "unplaced":
      return <UnplacedPanel />;
    case null:
      return null;
  }
}
