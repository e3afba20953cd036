import { useState } from "react";

import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { Dialog } from "../controls/Dialog";
import { useDocument } from "../document";
import { host, type Language, type WorksheetPreset, worksheetPresets } from "../host";
import { useLanguage, useT } from "../i18n";
import { tellDone, tellProblem } from "../notices";
import { closeOverlay } from "../session/overlay";
import styles from "./ExportDialog.module.css";

/** In which form and language the risk table leaves the app. Where to, the system's own dialog asks. */
export function ExportDialog() {
  const t = useT();
  const page = useLanguage((state) => state.language);
  const [preset, setPreset] = useState<WorksheetPreset>("classic");
  const [language, setLanguage] = useState<Language>(page);
  return (
    <Dialog title={t("export.title")} onClose={closeOverlay}>
      <p className={styles["explanation"]}>{t("export.explanation")}</p>
      <div className={styles["choices"]}>
        <Choice
          label={t("export.form")}
          options={worksheetPresets.map((each) => ({
            value: each.preset,
            label: t(`risk.preset.${each.preset}`),
          }))}
          value={preset}
          readOnly={false}
          onChange={setPreset}
        />
        <Choice
          label={t("export.language")}
          options={[
            { value: "en", label: "English" },
            { value: "zh-CN", label: "简体中文" },
          ]}
          value={language}
          readOnly={false}
          onChange={setLanguage}
        />
      </div>
      <footer className={styles["footer"]}>
        <Button onClick={closeOverlay}>{t("dialog.cancel")}</Button>
        <Button look="primary" onClick={() => void exportRisks(preset, language)}>
          {t("export.export")}
        </Button>
      </footer>
    </Dialog>
  );
}

async function exportRisks(preset: WorksheetPreset, language: Language): Promise<void> {
  const { document } = useDocument.getState();
  if (document === null) return;
  closeOverlay();
  try {
    const path = await host.exportRisks(document, preset, null, language);
    if (path !== null) tellDone("export.done", { file: path.split(/[/\\]/).at(-1) ?? path });
  } catch (problem) {
    tellProblem(problem);
  }
}
