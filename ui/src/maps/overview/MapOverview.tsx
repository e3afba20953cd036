import { type KeyboardEvent, useEffect } from "react";

import { Button } from "../../controls/Button";
import { useMirror, useReadOnly } from "../../document";
import type { MapId } from "../../host";
import { useT } from "../../i18n";
import { isComposing, isTextField } from "../../input";
import { useGuideChapter } from "../../session/guide";
import { nameMap } from "../../session/naming";
import { showOverlay } from "../../session/overlay";
import { NoMap } from "../NoMap";
import { keepPicturesTrue } from "./mapPictures";
import styles from "./MapOverview.module.css";
import { MapTile } from "./MapTile";
import { chooseTile, tileAlong, tilesIn } from "./tiles";

/** All maps of the project as they look from afar, each with those below it. */
export function MapOverview() {
  const t = useT();
  const readOnly = useReadOnly();
  const count = useMirror((mirror) => mirror.count("map"));
  useEffect(keepPicturesTrue, []);
  useGuideChapter(count === 0 ? "first-map" : "to-be");
  // An overview that is left lets go of the name.
  useEffect(() => () => nameMap(null), []);
  if (count === 0) return <NoMap />;
  return (
    <section className={styles["overview"]} aria-label={t("view.maps")} onKeyDown={pressKey}>
      <header className={styles["header"]}>
        <h2>{t("count.maps", { count })}</h2>
        {!readOnly && (
          <Button icon="add" onClick={() => showOverlay("newMap")}>
            {t("rail.add")}
          </Button>
        )}
      </header>
      <Tiles parent={null} />
    </section>
  );
}

/** The tiles of the maps directly below one, or at the top, each with those below it. */
function Tiles({ parent }: { readonly parent: MapId | null }) {
  const maps = useMirror((mirror) => mirror.mapsBelow(parent));
  if (maps.length === 0) return null;
  return (
    <ul className={styles["tiles"]}>
      {maps.map((map) => (
        <li key={map.id}>
          <MapTile map={map} />
          <Tiles parent={map.id} />
        </li>
      ))}
    </ul>
  );
}

/** Arrows walk from tile to tile. */
function pressKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (isComposing(event) || isTextField(target) || event.defaultPrevented) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const tile = target instanceof Element ? target.closest<HTMLElement>("[data-tile]") : null;
  const next = tile && tileAlong(tilesIn(currentTarget), tile.dataset["tile"] ?? "", key);
  if (!next) return;
  event.preventDefault();
  chooseTile(next.map);
}
