import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { Dialog } from "../controls/Dialog";
import type { SheetPreview } from "../host";
import { useT } from "../i18n";
import { showGuideHere } from "../session/guide";
import { closeOverlay } from "../session/overlay";
import { ColumnTable } from "./ColumnTable";
import { SheetFindings } from "./SheetFindings";
import { chooseSheet, forgetTable, importTable, useImport } from "./import";
import styles from "./ImportDialog.module.css";

/** What would become of a table, to be corrected before it is imported; then what became of it. */
export function ImportDialog() {
  const t = useT();
  const { file, preview, imported } = useImport();
  if (file === null || preview === null) return null;
  const title = t(imported === null ? "import.title" : "import.done", { file: file.name });
  return (
    <Dialog title={title} onClose={close} onGuide={showGuideHere} wide>
      {imported === null ? <Preview preview={preview} /> : <Report />}
    </Dialog>
  );
}

function close(): void {
  closeOverlay();
  forgetTable();
}

function Preview({ preview }: { readonly preview: SheetPreview }) {
  const t = useT();
  const busy = useImport((state) => state.busy);
  const { failureModes, rows } = preview.summary;
  return (
    <>
      {preview.sheets.length > 1 && <SheetChoice preview={preview} />}
      <p className={styles["lead"]} role="status">
        {failureModes > 0
          ? t("import.willBe", { failureModes, rows })
          : t(preview.recognised ? "import.nothing" : "import.noHeader")}
      </p>
      <ColumnTable columns={preview.columns} />
      <SheetFindings summary={preview.summary} />
      <footer className={styles["footer"]}>
        <Button onClick={close}>{t("dialog.cancel")}</Button>
        <Button
          look="primary"
          disabled={busy || failureModes === 0}
          onClick={() => void importTable()}
        >
          {t("import.import")}
        </Button>
      </footer>
    </>
  );
}

function SheetChoice({ preview: { sheets, sheet } }: { readonly preview: SheetPreview }) {
  const t = useT();
  return (
    <Choice
      label={t("import.sheet")}
      options={sheets.map((name, place) => ({ value: String(place), label: name }))}
      value={String(sheet)}
      readOnly={false}
      onChange={(place) => void chooseSheet(Number(place))}
    />
  );
}

function Report() {
  const t = useT();
  const imported = useImport((state) => state.imported);
  if (imported === null) return null;
  const { summary, placed } = imported;
  const { failureModes, rows } = summary;
  return (
    <>
      <p className={styles["lead"]} role="status">
        {t("import.was", { failureModes, rows })} {t("import.placed", { placed, failureModes })}{" "}
        {t("import.undo")}
      </p>
      <SheetFindings summary={summary} open />
      <footer className={styles["footer"]}>
        <Button look="primary" onClick={close}>
          {t("dialog.close")}
        </Button>
      </footer>
    </>
  );
}
