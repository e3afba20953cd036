import { Button } from "../controls/Button";
import { EmptyPlace } from "../controls/EmptyPlace";
import { useReadOnly } from "../document";
import { useT } from "../i18n";
import { showGuideHere } from "../session/guide";
import { showOverlay } from "../session/overlay";
import { chooseMapFile } from "./import/mapFile";

/** A project whose last map was deleted. */
export function NoMap() {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <EmptyPlace title={t("noMap.title")} help={t("noMap.help")} onGuide={showGuideHere}>
      {!readOnly && (
        <>
          <Button look="primary" icon="add" onClick={() => showOverlay("newMap")}>
            {t("rail.add")}
          </Button>
          <Button onClick={() => void chooseMapFile()}>{t("mapImport.command")}</Button>
        </>
      )}
    </EmptyPlace>
  );
}
