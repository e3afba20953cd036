import { Button } from "../controls/Button";
import { useReadOnly } from "../document";
import { useT } from "../i18n";
import { showOverlay } from "../session/overlay";
import { chooseTable } from "./import";

/** Into the risk table and out of it. */
export function TableButtons() {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <>
      <Button look="quiet" disabled={readOnly} onClick={() => void chooseTable()}>
        {t("import.begin")}
      </Button>
      <Button look="quiet" onClick={() => showOverlay("exportRisks")}>
        {t("export.export")}
      </Button>
    </>
  );
}
