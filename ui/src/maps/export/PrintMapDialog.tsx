import { Dialog } from "../../controls/Dialog";
import type { MapExportOptions } from "../../host";
import { useT } from "../../i18n";
import { showGuideHere } from "../../session/guide";
import { useNavigation } from "../../session/navigation";
import { closeOverlay } from "../../session/overlay";
import { changeSettings, useSettings } from "../../session/settings";
import { MapColours } from "./MapColours";
import styles from "./MapOptions.module.css";
import { printMap, useMapWriting } from "./mapWriting";
import { PageOptions } from "./PageOptions";
import { WriteMap } from "./WriteMap";

const WORDS = { write: "mapPrint.print", giveUp: "mapPrint.cancel" } as const;

/** How the map in view is printed: on the same pages as its PDF. Which printer, the program that opens them asks. */
export function PrintMapDialog() {
  const t = useT();
  const options = useSettings((settings) => settings.mapExport);
  const map = useNavigation((state) => state.map);
  const running = useMapWriting((state) => state.running);
  const change = (changed: Partial<MapExportOptions>) =>
    changeSettings({ mapExport: { ...options, ...changed } });
  return (
    <Dialog
      title={t("mapPrint.title")}
      onClose={closeOverlay}
      onGuide={showGuideHere}
      focusFirst="write-map"
    >
      <fieldset className={styles["options"]} disabled={running !== null}>
        <p className={styles["explanation"]}>{t("mapPrint.explanation")}</p>
        <MapColours options={options} change={change} />
        <PageOptions options={options} change={change} />
      </fieldset>
      <WriteMap words={WORDS} write={map === null ? null : () => printMap(map, options)} />
    </Dialog>
  );
}
