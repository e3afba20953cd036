import { useRegisteredCommands } from "./commands";
import { useDocument } from "./document";
import { RiskView } from "./risk/RiskView";
import { shellCommands } from "./shell/commands";
import { Notices } from "./shell/Notices";
import { Overlays } from "./shell/Overlays";
import { StartScreen } from "./shell/StartScreen";
import { Workspace } from "./shell/Workspace";

/** The page: the start screen, or the project that is open, and what lies over both. */
export function App() {
  useRegisteredCommands(shellCommands);
  const document = useDocument((state) => state.document);
  return (
    <>
      {document === null ? (
        <StartScreen />
      ) : (
        <Workspace key={document} map={null} risks={<RiskView />} inspector={null} />
      )}
      <Overlays />
      <Notices />
    </>
  );
}
