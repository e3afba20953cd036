import { Button } from "../controls/Button";
import { CaptionBar } from "../controls/CaptionBar";
import { Choice } from "../controls/Choice";
import { SearchField } from "../controls/SearchField";
import { Segments } from "../controls/Segments";
import { mapTitle, useMirror } from "../document";
import type { MapId } from "../host";
import { type MessageKey, useT } from "../i18n";
import { showOverlay } from "../session/overlay";
import { type Grouping, GROUPINGS } from "./arrange";
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
    <CaptionBar end={tab === "inventory" ? <Count /> : undefined}>
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
    </CaptionBar>
  );
}

function Count() {
  const t = useT();
  const count = useMirror((mirror) => mirror.count("touchpoint"));
  return <span role="status">{t("touchpoint.count", { count })}</span>;
}

/** Which rows are shown, and under which headings. */
function Wishes() {
  const t = useT();
  const { filter, group } = useInventory((state) => state.wish);
  return (
    <>
      <SearchField
        label={t("touchpoint.filter")}
        text={filter}
        onChange={(text) => arrangeAnew({ filter: text })}
      />
      <Choice
        label={t("touchpoint.group")}
        labelBeside
        options={GROUPINGS.map((value) => ({ value, label: t(groupKey(value)) }))}
        value={group}
        onChange={(chosen) => arrangeAnew({ group: chosen })}
      />
    </>
  );
}

const ALL = "all";

function MapChoice({ map, onMap }: CaptionProps) {
  const t = useT();
  const maps = useMirror((mirror) => mirror.mapsInOrder());
  return (
    <Choice<string>
      label={t("matrix.map")}
      labelBeside
      options={[
        { value: ALL, label: t("matrix.allMaps") },
        ...maps.map((one) => ({ value: one.id, label: mapTitle(one) })),
      ]}
      value={map ?? ALL}
      onChange={(chosen) => onMap(chosen === ALL ? null : chosen)}
    />
  );
}
