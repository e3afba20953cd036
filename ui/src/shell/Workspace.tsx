import type { ReactNode } from "react";

import { MapRail } from "./MapRail";
import { useNavigation } from "./navigation";
import { ReadOnlyBanner } from "./ReadOnlyBanner";
import { useSettings } from "./settings";
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
  const { railOpen, inspectorOpen } = useSettings();
  return (
    <div className={styles["workspace"]}>
      <div>
        <TopBar />
        <ReadOnlyBanner />
      </div>
      <div className={styles["body"]}>
        {/* Beside the risks neither means anything: the table is that of all maps. */}
        {railOpen && view === "map" && <MapRail />}
        <main className={styles["view"]}>{view === "map" ? map : risks}</main>
        {inspectorOpen && view === "map" && inspector}
      </div>
    </div>
  );
}
