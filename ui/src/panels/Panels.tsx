import { useRegisteredCommands } from "../commands";
import { useT } from "../i18n";
import { SpeakerDesk } from "../presenting/SpeakerDesk";
import { usePanel } from "../session/panel";
import { panelCommands } from "./commands";
import { FindPanel } from "./FindPanel";
import { GrammarPanel } from "./GrammarPanel";
import { Panel } from "./Panel";
import { QuestionsPanel } from "./QuestionsPanel";
import { UnplacedPanel } from "./UnplacedPanel";

/** What stands beside the views. */
export function Panels() {
  useRegisteredCommands(panelCommands);
  const t = useT();
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
    case "presentation":
      return (
        <Panel title={t("present.title")}>
          <SpeakerDesk />
        </Panel>
      );
    case null:
      return null;
  }
}
