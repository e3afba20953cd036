import { newRecordId, perform } from "../document";
import type { MapId } from "../host";
import { t } from "../i18n";
import { showMap } from "../session/navigation";

/** Makes a blueprint at the end of the list and shows it. Answers which; nothing where it was refused. */
export async function addMap(): Promise<MapId | null> {
  const id = newRecordId();
  const change = await perform({
    operation: "addMap",
    id,
    preset: "blueprint",
    title: t("map.new"),
    state: "as-is",
  });
  if (change === null) return null;
  showMap(id);
  return id;
}
