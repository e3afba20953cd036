import { type ReactNode, useRef } from "react";

import { Icon } from "../controls/Icon";
import { Menu } from "../controls/Menu";
import { mapTitle, useDocument, useMirror, useReadOnly } from "../document";
import type { Map } from "../host";
import { mapStateKey, useT } from "../i18n";
import { nameMap, useNamedMap } from "../session/naming";
import { showMap, useNavigation } from "../session/navigation";
import { toggleFolding } from "./folding";
import { mapDeeds, pressOnMap } from "./mapDeeds";
import { useMapDrag } from "./mapDrag";
import styles from "./MapItem.module.css";
import { MapName } from "./MapName";
import { useKeyboardAfterMove } from "./movedMap";

interface MapItemProps {
  readonly map: Map;
  /** Whether the maps below it are left out. */
  readonly folded: boolean;
  /** The maps below it. */
  readonly children: ReactNode;
}

/** One map in the list: its name, whether it is as-is or to-be, what can be done with it, and the maps below it. */
export function MapItem({ map, folded, children }: MapItemProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const shown = useNavigation((state) => state.map === map.id);
  const named = useNamedMap((state) => state.map === map.id);
  const hasBelow = useMirror((mirror) => mirror.mapsBelow(map.id).length > 0);
  const drop = useMapDrag(({ over }) => (over?.map === map.id ? over.on : undefined));
  const carried = useMapDrag((state) => state.map === map.id);
  // What can be done follows from where the other maps stand at this revision.
  useDocument((state) => state.revision);
  const entry = useRef<HTMLButtonElement>(null);
  useKeyboardAfterMove(map.id, entry);
  const title = mapTitle(map);

  return (
    <li>
      <div
        className={styles["item"]}
        data-map={map.id}
        data-shown={shown}
        data-drop={drop}
        data-carried={carried || undefined}
        onKeyDown={(event) => {
          if (!readOnly && pressOnMap(event, map)) event.preventDefault();
        }}
      >
        {named ? (
          <div className={styles["name"]}>
            <MapName map={map} />
          </div>
        ) : (
          <button
            ref={entry}
            type="button"
            className={styles["name"]}
            aria-current={shown ? "page" : undefined}
            onClick={() => showMap(map.id)}
            onDoubleClick={() => !readOnly && nameMap(map.id)}
          >
            <MapName map={map} />
            <span className={styles["state"]}>{t(mapStateKey(map.state))}</span>
          </button>
        )}
        {hasBelow && (
          <button
            type="button"
            className={styles["fold"]}
            data-control
            aria-expanded={!folded}
            aria-label={t("map.below", { title })}
            onClick={() => toggleFolding(map.id)}
          >
            <Icon name={folded ? "chevronRight" : "chevron"} />
          </button>
        )}
        {!readOnly && (
          <span className={styles["menu"]} data-control>
            <Menu icon="more" label={t("map.menu", { title })} groups={mapDeeds(map)} />
          </span>
        )}
      </div>
      {!folded && children}
    </li>
  );
}
