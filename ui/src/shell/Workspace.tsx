import type { ReactNode } from "react";

import { MapDrop } from "../maps/import/MapDrop";
import { MapRail } from "../maps/MapRail";
import { useNavigation } from "../session/navigation";
import { useRailShown } from "../session/rail";
import { useSettings } from "../session/settings";
import { ReadOnlyBanner } from "./ReadOnlyBanner";
import { TopBar } from "./TopBar";
import styles from "./Workspace.module.css";

interface WorkspaceProps {
  readonly map: ReactNode;
  readonly risks: ReactNode;
  readonly touchpoints: ReactNode;
  readonly personas: ReactNode;
  readonly compare: ReactNode;
  readonly maps: ReactNode;
  /** What was found, what is open: beside every view. */
  readonly panel: ReactNode;
  readonly inspector: ReactNode;
}

/** An open project: the bar, the rail, the view, the inspector. The rooms hand in what is theirs. */
export function Workspace({ panel, inspector, ...views }: WorkspaceProps) {
  const view = useNavigation((state) => state.view);
  const inspectorOpen = useSettings((settings) => settings.inspectorOpen);
  const railShown = useRailShown();
  return (
    <div className={styles["workspace"]}>
      <div>
        <TopBar />
        <ReadOnlyBanner />
      </div>
      <div className={styles["body"]}>
        {/* Beside the other views neither means anything: they show what is in all maps. */}
        {railShown && view === "map" && <MapRail />}
        <MapDrop>
          <main className={styles["view"]}>{views[view]}</main>
        </MapDrop>
        {panel}
        {inspectorOpen && view === "map" && inspector}
      </div>
    </div>
  );
}
