import { mapTitle, mirror, useDocument } from "../document";
import { useT } from "../i18n";
import { showMap, useNavigation } from "../session/navigation";
import styles from "./MapPath.module.css";

/** The maps above the one in view, from the top, each a way to it; nothing for a map at the top. */
export function MapPath() {
  const t = useT();
  const map = useNavigation((state) => state.map);
  // What is shown is read from the records as they are at this revision.
  useDocument((state) => state.revision);
  const above = map === null ? [] : mirror().mapsAbove(map).toReversed();
  if (above.length === 0) return null;
  return (
    <nav className={styles["path"]} aria-label={t("mapPath.label")}>
      <ol>
        {above.map((one) => (
          <li key={one.id}>
            <button type="button" title={mapTitle(one)} onClick={() => showMap(one.id)}>
              {mapTitle(one)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
