import { useEffect, useState } from "react";

import { useRegisteredCommands } from "../commands";
import { Button } from "../controls/Button";
import { EmptyPlace } from "../controls/EmptyPlace";
import { View } from "../controls/View";
import { useMirror, useReadOnly } from "../document";
import type { MapId } from "../host";
import { useT } from "../i18n";
import { showGuideHere, useGuideChapter } from "../session/guide";
import { showView, useNavigation } from "../session/navigation";
import { ActionBar } from "./ActionBar";
import { Caption } from "./Caption";
import { touchpointCommands } from "./commands";
import { startNew } from "./deeds";
import { InventoryGrid } from "./InventoryGrid";
import { MatrixGrid } from "./MatrixGrid";
import { MergeDialog } from "./MergeDialog";
import { SideBySide } from "./SideBySide";
import { followTouchpoints, showTouchpoint, useInventory } from "./store";

/** The touchpoints of the service: as a table, by channel and step, and side by side. */
export function TouchpointsView() {
  useRegisteredCommands(touchpointCommands);
  useGuideChapter("touchpoints");
  useEffect(followTouchpoints, []);
  useRevealedTouchpoint();
  const [map, setMap] = useState<MapId | null>(null);
  const [begun, setBegun] = useState(false);
  const tab = useInventory((state) => state.tab);
  const none = useMirror((mirror) => mirror.count("touchpoint") === 0);
  const known = useMirror((mirror) => map === null || mirror.get("map", map) !== undefined);
  const shown = known ? map : null;
  if (none && !begun) return <NoTouchpoints onBegin={() => setBegun(true)} />;
  return (
    <View>
      <Caption map={shown} onMap={setMap} />
      {tab === "inventory" && (
        <>
          <InventoryGrid />
          <ActionBar />
        </>
      )}
      {tab === "matrix" && <MatrixGrid map={shown} />}
      {tab === "compare" && <SideBySide />}
      <MergeDialog />
    </View>
  );
}

/** Goes to the row that was asked for elsewhere: on the map, in the palette. */
function useRevealedTouchpoint(): void {
  const revealed = useNavigation((state) => state.revealedTouchpoint);
  useEffect(() => {
    if (revealed === null) return;
    showTouchpoint(revealed.touchpoint);
    // Once is enough: coming back to the table later leads to where it was left.
    useNavigation.setState({ revealedTouchpoint: null });
  }, [revealed]);
}

function NoTouchpoints({ onBegin }: { readonly onBegin: () => void }) {
  const t = useT();
  const readOnly = useReadOnly();
  const begin = () => {
    onBegin();
    useInventory.setState({ tab: "inventory" });
    startNew();
  };
  return (
    <EmptyPlace
      title={t("touchpoint.none")}
      help={t("touchpoint.noneHelp")}
      onGuide={showGuideHere}
    >
      {!readOnly && (
        <Button look="primary" onClick={begin}>
          {t("touchpoint.first")}
        </Button>
      )}
      <Button onClick={() => showView("map")}>{t("command.showMap")}</Button>
    </EmptyPlace>
  );
}
