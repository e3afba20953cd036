import { Button } from "../../controls/Button";
import { Checkbox } from "../../controls/Checkbox";
import { Choice } from "../../controls/Choice";
import { Dialog } from "../../controls/Dialog";
import { Segments } from "../../controls/Segments";
import type { MapExportOptions, MapForm, MapId, Slides, Theme } from "../../host";
import { heatKey, useT } from "../../i18n";
import { showGuideHere } from "../../session/guide";
import { useNavigation } from "../../session/navigation";
import { closeOverlay } from "../../session/overlay";
import { changeSettings, HEATS, useSettings } from "../../session/settings";
import styles from "./ExportMapDialog.module.css";
import { exportMap, giveUpExport, useMapExport } from "./mapExport";
import { PageOptions } from "./PageOptions";
import { PictureOptions } from "./PictureOptions";

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
const THEMES = ["light", "dark", "high-contrast"] as const satisfies readonly Theme[];

/** How the map in view leaves the app. Where to, the system's own dialog asks. */
export function ExportMapDialog() {
  const t = useT();
  const options = useSettings((settings) => settings.mapExport);
  const map = useNavigation((state) => state.map);
  const running = useMapExport((state) => state.running);
  const change = (changed: Partial<MapExportOptions>) =>
    changeSettings({ mapExport: { ...options, ...changed } });
  return (
    <Dialog title={t("mapExport.title")} onClose={closeOverlay} onGuide={showGuideHere}>
      <fieldset className={styles["options"]} disabled={running !== null}>
        <Segments
          label={t("mapExport.form")}
          options={FORMS.map((form) => ({ value: form, label: form.toUpperCase() }))}
          value={options.form}
          onChange={(form) => change({ form })}
        />
        <p className={styles["explanation"]}>{t(`mapExport.form.${options.form}`)}</p>
        {!TEXTS.includes(options.form) && (
          <div className={styles["pair"]}>
            <Choice
              label={t("settings.theme")}
              options={THEMES.map((theme) => ({
                value: theme,
                label: t(`settings.theme.${theme}`),
              }))}
              value={options.theme}
              onChange={(theme) => change({ theme })}
            />
            <Choice
              label={t("heat.label")}
              options={HEATS.map((heat) => ({ value: heat, label: t(heatKey(heat)) }))}
              value={options.heat}
              onChange={(heat) => change({ heat })}
            />
          </div>
        )}
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
      {running === null ? (
        <Begin map={map} options={options} />
      ) : (
        <Progress percent={running.percent} />
      )}
    </Dialog>
  );
}

interface BeginProps {
  readonly map: MapId | null;
  readonly options: MapExportOptions;
}

function Begin({ map, options }: BeginProps) {
  const t = useT();
  const begin = async () => {
    if (map !== null && (await exportMap(map, options))) closeOverlay();
  };
  return (
    <footer className={styles["footer"]}>
      <Button onClick={closeOverlay}>{t("dialog.cancel")}</Button>
      <Button look="primary" disabled={map === null} onClick={() => void begin()}>
        {t("mapExport.export")}
      </Button>
    </footer>
  );
}

/** How much is done, and the way to leave it. */
function Progress({ percent }: { readonly percent: number | null }) {
  const t = useT();
  return (
    <footer className={styles["footer"]}>
      <progress
        className={styles["progress"]}
        aria-label={t("mapExport.progress")}
        max={100}
        value={percent ?? 0}
      />
      <Button onClick={giveUpExport}>{t("mapExport.cancel")}</Button>
    </footer>
  );
}
