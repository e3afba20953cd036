import { Button } from "../controls/Button";
import { mapTitle, useMirror } from "../document";
import type { PersonaId } from "../host";
import { useT } from "../i18n";
import { showMap } from "../session/navigation";
import chips from "./Chips.module.css";

/** The maps that show a persona's journey, each a way to it. */
export function MapsOfPersona({ persona }: { readonly persona: PersonaId }) {
  const t = useT();
  const hers = useMirror((mirror) => mirror.mapsOfPersona(persona));
  const maps = useMirror((mirror) => mirror.mapsInOrder());
  const shown = maps.filter(({ id }) => hers.some(({ map }) => map === id));
  if (shown.length === 0) return <p className={chips["none"]}>{t("persona.noMaps")}</p>;
  return (
    <ul className={chips["chips"]}>
      {shown.map((map) => (
        <li key={map.id}>
          <Button icon="map" onClick={() => showMap(map.id)}>
            {mapTitle(map)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
