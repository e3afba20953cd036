import { useDocument } from "../document";
import { useT } from "../i18n";
import { Button } from "./Button";
import { EmptyPlace } from "./EmptyPlace";
import { addMap } from "./maps";

/** A project whose last map was deleted. */
export function NoMap() {
  const t = useT();
  const readOnly = useDocument((state) => state.readOnly !== null);
  return (
    <EmptyPlace title={t("noMap.title")} help={t("noMap.help")}>
      {!readOnly && (
        <Button look="primary" icon="add" onClick={() => void addMap()}>
          {t("rail.add")}
        </Button>
      )}
    </EmptyPlace>
  );
}
