import { host, type MapId } from "../../host";
import { copyPicture } from "../../session/copiedPicture";
import { useSettings } from "../../session/settings";

/** Puts a map into the system's clipboard as a picture, with the heat that its cards show. */
export async function copyMapPicture(map: MapId): Promise<void> {
  const { heat } = useSettings.getState();
  await copyPicture("map.copied", (document, theme, language) =>
    host.mapPicture(document, map, theme, heat, language),
  );
}
