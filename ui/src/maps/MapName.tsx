import { InPlaceText } from "../controls/InPlaceText";
import { perform } from "../document";
import type { Map } from "../host";
import { useT } from "../i18n";
import { nameMap, useNamedMap } from "../session/naming";

/** The name of a map where it is listed, or the field in which it is written. */
export function MapName({ map: { id, title } }: { readonly map: Map }) {
  const t = useT();
  const named = useNamedMap((state) => state.map === id);
  return (
    <InPlaceText
      text={title}
      placeholder={t("map.untitled")}
      label={t("map.name")}
      editing={named}
      onEditing={(editing) => nameMap(editing ? id : null)}
      onCommit={(typed) => void perform({ operation: "renameMap", map: id, title: typed })}
    />
  );
}
