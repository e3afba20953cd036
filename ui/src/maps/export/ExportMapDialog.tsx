import { Checkbox } from "../../controls/Checkbox";
import { Choice } from "../../controls/Choice";
import { Dialog } from "../../controls/Dialog";
import { Segments } from "../../controls/Segments";
import type { MapExportOptions, MapForm, Slides } from "../../host";
import { useT } from "../../i18n";
import { showGuideHere } from "../../session/guide";
import { useNavigation } from "../../session/navigation";
import { closeOverlay } from "../../session/overlay";
import { changeSettings, useSettings } from "../../session/settings";
import { MapColours } from "./MapColours";
import styles from "./MapOptions.module.css";
import { exportMap, useMapWriting } from "./mapWriting";
import { PageOptions } from "./PageOptions";
import { PictureOptions } from "./PictureOptions";
import { WriteMap } from "./WriteMap";

const FORMS = [
  "pdf",
  "svg",
  "png",
  "html",
  "pptx",
  "xlsx",
  "csv",
  "md",
] as const satisfies readonly MapForm[];
/** What is text alone has no colours. */
const TEXTS: readonly MapForm[] = ["xlsx", "csv", "md"];
const SLIDES = ["phases", "one"] as const satisfies readonly Slides[];
const WORDS = { write: "mapExport.export", giveUp: "mapExport.cancel" } as const;

/** How the map in view leaves the app. Where to, the system's own dialog asks. */
export function ExportMapDialog() {
  const t = useT();
  const options = useSettings((settings) => settings.mapExport);
  const map = useNavigation((state) => state.map);
  const running = useMapWriting((state) => state.running);
  const change = (changed: Partial<MapExportOptions>) =>
    changeSettings({ mapExport: { ...options, ...changed } });
  return (
    <Dialog
      title={t("mapExport.title")}
      onClose={closeOverlay}
      onGuide={showGuideHere}
      focusFirst="write-map"
    >
      <fieldset className={styles["options"]} disabled={running !== null}>
        <Segments
          label={t("mapExport.form")}
          options={FORMS.map((form) => ({ value: form, label: form.toUpperCase() }))}
          value={options.form}
          onChange={(form) => change({ form })}
        />
        <p className={styles["explanation"]}>{t(`mapExport.form.${options.form}`)}</p>
        {!TEXTS.includes(options.form) && <MapColours options={options} change={change} />}
        {options.form === "pdf" && <PageOptions options={options} change={change} />}
        {options.form === "png" && <PictureOptions options={options} change={change} />}
        {options.form === "pptx" && (
          <Choice
            label={t("mapExport.slides")}
            options={SLIDES.map((slides) => ({
              value: slides,
              label: t(`mapExport.slides.${slides}`),
            }))}
            value={options.slides}
            onChange={(slides) => change({ slides })}
          />
        )}
        {(options.form === "svg" || options.form === "png") && (
          <Checkbox
            label={t("mapExport.transparent")}
            checked={options.transparent}
            readOnly={false}
            onChange={(transparent) => change({ transparent })}
          />
        )}
      </fieldset>
      <WriteMap words={WORDS} write={map === null ? null : () => exportMap(map, options)} />
    </Dialog>
  );
}
