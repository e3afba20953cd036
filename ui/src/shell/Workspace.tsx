import type { ReactNode } from "react";

import { useNavigation } from "../session/navigation";
import { useRailShown } from "../session/rail";
import { useSettings } from "../session/settings";
import { MapRail } from "./MapRail";
import { ReadOnlyBanner } from "./ReadOnlyBanner";
import { TopBar } from "./TopBar";
import styles from "./Workspace.module.css";

interface WorkspaceProps {
  readonly map: ReactNode;
  readonly risks: ReactNode;
  readonly inspector: ReactNode;
}

/** An open project: the bar, the rail, the view, the inspector. The rooms hand in what is theirs. */
export function Workspace({ map, risks, inspector }: WorkspaceProps) {
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
        {/* Beside the risks neither means anything: the table is that of all maps. */}
        {railShown && view === "map" && <MapRail />}
        <main className={styles["view"]}>{view === "map" ? map : risks}</main>
        {inspectorOpen && view === "map" && inspector}
      </div>
    </div>
  );
}
