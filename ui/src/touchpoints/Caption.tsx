import { Button } from "../controls/Button";
import { Segments } from "../controls/Segments";
import { mapTitle, useMirror } from "../document";
import type { MapId } from "../host";
import { type MessageKey, useT } from "../i18n";
import { showOverlay } from "../session/overlay";
import { type Grouping, GROUPINGS } from "./arrange";
import styles from "./Caption.module.css";
import { arrangeAnew, type Tab, TABS, useInventory } from "./store";

const tabKey = (tab: Tab): MessageKey => `touchpoint.tab.${tab}`;
const groupKey = (group: Grouping): MessageKey => `touchpoint.group.${group}`;

interface CaptionProps {
  /** The map of the matrix; nothing for all maps. */
  readonly map: MapId | null;
  readonly onMap: (map: MapId | null) => void;
}

/** How the touchpoints are looked at. */
export function Caption({ map, onMap }: CaptionProps) {
  const t = useT();
  const tab = useInventory((state) => state.tab);
  return (
    <div className={styles["caption"]}>
      <Segments
        label={t("touchpoint.tab")}
        options={TABS.map((value) => ({ value, label: t(tabKey(value)) }))}
        value={tab}
        onChange={(chosen) => useInventory.setState({ tab: chosen })}
      />
      {tab === "inventory" && <Wishes />}
      {tab === "matrix" && <MapChoice map={map} onMap={onMap} />}
      <Button look="quiet" icon="touchpoint" onClick={() => showOverlay("channels")}>
        {t("command.channels")}
      </Button>
    </div>
  );
}

/** Which rows are shown, and under which headings. */
function Wishes() {
  const t = useT();
  const { filter, group } = useInventory((state) => state.wish);
  const count = useMirror((mirror) => mirror.count("touchpoint"));
  return (
    <>
      <input
        type="search"
        className={styles["field"]}
        aria-label={t("touchpoint.filter")}
        placeholder={t("touchpoint.filter")}
        spellCheck={false}
        value={filter}
        onChange={({ target }) => arrangeAnew({ filter: target.value })}
      />
      <label className={styles["choice"]}>
        {t("touchpoint.group")}
        <select
          className={styles["field"]}
          value={group}
          onChange={({ target }) => arrangeAnew({ group: target.value as Grouping })}
        >
          {GROUPINGS.map((value) => (
            <option key={value} value={value}>
              {t(groupKey(value))}
            </option>
          ))}
        </select>
      </label>
      <span className={styles["count"]} role="status">
        {t("touchpoint.count", { count })}
      </span>
    </>
  );
}

const ALL = "all";

function MapChoice({ map, onMap }: CaptionProps) {
  const t = useT();
  const maps = useMirror((mirror) => mirror.mapsInOrder());
  return (
    <label className={styles["choice"]}>
      {t("matrix.map")}
      <select
        className={styles["field"]}
        value={map ?? ALL}
        onChange={({ target }) => onMap(target.value === ALL ? null : target.value)}
      >
        <option value={ALL}>{t("matrix.allMaps")}</option>
        {maps.map((one) => (
          <option key={one.id} value={one.id}>
            {mapTitle(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
