import { useRegisteredCommands } from "./commands";
import { CompareView } from "./compare/CompareView";
import { useDocument } from "./document";
import { everyCommand } from "./everyCommand";
import { Guide } from "./guide";
import { Inspector } from "./map/inspector/Inspector";
import { MapView } from "./map/MapView";
import { NoMap } from "./maps/NoMap";
import { MapOverview } from "./maps/overview/MapOverview";
import { Panels } from "./panels/Panels";
import { PersonasView } from "./personas/PersonasView";
import { deskCommands } from "./presenting/commands";
import { RiskView } from "./risk/RiskView";
import { teamCommands } from "./risk/team/commands";
import { useNavigation } from "./session/navigation";
import { shellCommands } from "./shell/commands";
import { Notices } from "./shell/Notices";
import { Overlays } from "./shell/Overlays";
import { StartScreen } from "./shell/StartScreen";
import { useWindowTitle } from "./shell/windowTitle";
import { Workspace } from "./shell/Workspace";
import { TouchpointsView } from "./touchpoints/TouchpointsView";

/** The page: the start screen, or the project that is open, and what lies over both. */
export function App() {
  useRegisteredCommands(shellCommands);
  useRegisteredCommands(teamCommands);
  useRegisteredCommands(deskCommands);
  useWindowTitle();
  const document = useDocument((state) => state.document);
  const map = useNavigation((state) => state.map);
  return (
    <>
      {document === null ? (
        <StartScreen />
      ) : (
        <Workspace
          key={document}
          map={map === null ? <NoMap /> : <MapView key={map} map={map} />}
          risks={<RiskView />}
          touchpoints={<TouchpointsView />}
          personas={<PersonasView />}
          compare={<CompareView />}
          maps={<MapOverview />}
          panel={<Panels />}
          inspector={map === null ? null : <Inspector map={map} />}
        />
      )}
      <Overlays />
      <Guide commands={everyCommand} />
      <Notices />
    </>
  );
}
