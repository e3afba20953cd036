import { useEffect } from "react";

import { IconButton } from "../controls/Button";
import { useMirror, useReadOnly } from "../document";
import type { MapId } from "../host";
import { useT } from "../i18n";
import { nameMap } from "../session/naming";
import { showOverlay } from "../session/overlay";
import { useFolding } from "./folding";
import { chooseMapFile } from "./import/mapFile";
import { MapItem } from "./MapItem";
import styles from "./MapRail.module.css";
import { pressEntry } from "./mapDrag";

/** The maps of the project, each with those below it. */
export function MapRail() {
  const t = useT();
  const readOnly = useReadOnly();
  // A list that is folded lets go of the name.
  useEffect(() => () => nameMap(null), []);

  return (
    <nav
      className={styles["rail"]}
      aria-label={t("rail.title")}
      onPointerDown={({ currentTarget, nativeEvent }) => {
        if (!readOnly) pressEntry(currentTarget, nativeEvent);
      }}
    >
      <header className={styles["header"]}>
        <h2>{t("rail.title")}</h2>
        {!readOnly && (
          <>
            <IconButton
              icon="import"
              label={t("mapImport.command")}
              onClick={() => void chooseMapFile()}
            />
            <IconButton icon="add" label={t("rail.add")} onClick={() => showOverlay("newMap")} />
          </>
        )}
      </header>
      <MapList parent={null} />
    </nav>
  );
}

/** The maps directly below one, or at the top, each with those below it. */
function MapList({ parent }: { readonly parent: MapId | null }) {
  const maps = useMirror((mirror) => mirror.mapsBelow(parent));
  const folded = useFolding((state) => state.folded);
  if (maps.length === 0) return null;
  return (
    <ul className={styles["list"]}>
      {maps.map((map) => (
        <MapItem key={map.id} map={map} folded={folded.has(map.id)}>
          <MapList parent={map.id} />
        </MapItem>
      ))}
    </ul>
  );
}
