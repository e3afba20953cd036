import { useEffect } from "react";

import { IconButton } from "../controls/Button";
import { useMirror, useReadOnly } from "../document";
import type { MapId } from "../host";
import { useT } from "../i18n";
import { useNavigation } from "../session/navigation";
import { showOverlay } from "../session/overlay";
import { MapItem } from "./MapItem";
import styles from "./MapRail.module.css";
import { useNamedMap } from "./maps";

/** The maps of the project, in their order. */
export function MapRail() {
  const t = useT();
  const maps = useMirror((mirror) => mirror.mapsInOrder());
  const readOnly = useReadOnly();
  const shown = useNavigation((state) => state.map);
  const named = useNamedMap((state) => state.map);
  const name = (map: MapId | null) => useNamedMap.setState({ map });
  // A list that is folded lets go of the name.
  useEffect(() => () => useNamedMap.setState({ map: null }), []);

  return (
    <nav className={styles["rail"]} aria-label={t("rail.title")}>
      <header className={styles["header"]}>
        <h2>{t("rail.title")}</h2>
        {!readOnly && (
          <IconButton icon="add" label={t("rail.add")} onClick={() => showOverlay("newMap")} />
        )}
      </header>
      <ul>
        {maps.map((map, index) => (
          <MapItem
            key={map.id}
            map={map}
            previous={maps[index - 1]}
            next={maps[index + 1]}
            afterNext={maps[index + 2]}
            shown={map.id === shown}
            readOnly={readOnly}
            renamed={map.id === named}
            onRenamed={(editing) => name(editing ? map.id : null)}
          />
        ))}
      </ul>
    </nav>
  );
}
