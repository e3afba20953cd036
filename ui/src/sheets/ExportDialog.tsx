import { useState } from "react";

import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { Dialog } from "../controls/Dialog";
import { useMirror } from "../document";
import { host, type Language, type TableForm, worksheetPresets } from "../host";
import { useLanguage, useT } from "../i18n";
import { showGuideHere } from "../session/guide";
import { closeOverlay } from "../session/overlay";
import { writeFile } from "../session/writtenFile";
import styles from "./ExportDialog.module.css";

/** In which form and language the risk table leaves the app. Where to, the system's own dialog asks. */
export function ExportDialog() {
  const t = useT();
  const page = useLanguage((state) => state.language);
  const views = useMirror((mirror) => mirror.riskViews());
  // The name of a standard's form, or the id of a view.
  const [form, setForm] = useState<string>("classic");
  const [language, setLanguage] = useState<Language>(page);
  return (
    <Dialog
      title={t("export.title")}
      onClose={closeOverlay}
      onGuide={showGuideHere}
      focusFirst="write-risks"
    >
      <p className={styles["explanation"]}>{t("export.explanation")}</p>
      <div className={styles["choices"]}>
        <Choice
          label={t("export.form")}
          options={[
            ...worksheetPresets.map(({ preset }) => ({
              value: preset,
              label: t(`risk.preset.${preset}`),
            })),
            ...views.map(({ id, title }) => ({ value: id, label: t("export.view", { title }) })),
          ]}
          value={form}
          readOnly={false}
          onChange={setForm}
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
        <Button
          id="write-risks"
          look="primary"
          onClick={() => void exportRisks(formOf(form), language)}
        >
          {t("export.export")}
        </Button>
      </footer>
    </Dialog>
  );
}

function formOf(chosen: string): TableForm {
  const standard = worksheetPresets.find(({ preset }) => preset === chosen);
  return standard === undefined
    ? { kind: "view", view: chosen }
    : { kind: "standard", preset: standard.preset };
}

async function exportRisks(form: TableForm, language: Language): Promise<void> {
  closeOverlay();
  await writeFile("export.done", (document) => host.exportRisks(document, form, null, language));
}
