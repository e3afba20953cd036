import { IconButton } from "../../controls/Button";
import { Finder, type FinderOption } from "../../controls/Finder";
import { Icon } from "../../controls/Icon";
import {
  mapTitle,
  type Mirror,
  mirror,
  newGesture,
  newRecordId,
  perform,
  useReadOnly,
} from "../../document";
import type { CardId, Map } from "../../host";
import { mapStateKey, useT } from "../../i18n";
import { contains } from "../../input";
import { makeMapBelow } from "../../maps/maps";
import { followMapLink } from "../../session/navigation";
import { linkedMaps } from "../linkedMaps";
import { MAP_FIELD } from "./focusField";
import styles from "./GoList.module.css";
import { Section } from "./Section";

/** The maps that a card opens, and a field that adds more. */
export function LinkedMaps({ card }: { readonly card: CardId }) {
  const t = useT();
  const readOnly = useReadOnly();
  const maps = linkedMaps(mirror(), card);
  return (
    <Section title={t("inspector.linkedMaps")}>
      {maps.length > 0 && (
        <ul className={styles["list"]}>
          {maps.map((map) => (
            <Item key={map.id} map={map} card={card} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {!readOnly && (
        <Finder
          id={MAP_FIELD}
          label={t("inspector.addMapLink")}
          placeholder={t("inspector.addMapLink")}
          optionsFor={(typed) => mapOptions(mirror(), typed, card, t)}
        />
      )}
    </Section>
  );
}

interface ItemProps {
  readonly map: Map;
  readonly card: CardId;
  readonly readOnly: boolean;
}

function Item({ map, card, readOnly }: ItemProps) {
  const t = useT();
  const title = mapTitle(map);
  return (
    <li className={styles["item"]}>
      <button
        type="button"
        className={styles["go"]}
        title={t("inspector.openLinkedMap")}
        onClick={() => followMapLink(card, map.id)}
      >
        <Icon name="map" />
        <span className={styles["words"]}>
          <span>{title}</span>
          <small>{t(mapStateKey(map.state))}</small>
        </span>
      </button>
      {!readOnly && (
        <IconButton
          icon="remove"
          label={t("inspector.unlinkMap", { title })}
          onClick={() => void perform({ operation: "unlinkMap", card, map: map.id })}
        />
      )}
    </li>
  );
}

/** The maps whose titles hold what was typed, then a new one of that title below the card's own. */
function mapOptions(
  records: Mirror,
  typed: string,
  card: CardId,
  t: ReturnType<typeof useT>,
): readonly FinderOption[] {
  const title = typed.trim();
  const own = records.get("map", records.mapOfCard(card) ?? "");
  const opened = new Set(records.mapLinksOfCard(card).map(({ map }) => map));
  const known = records
    .mapsInOrder()
    .filter((map) => map !== own && !opened.has(map.id) && contains(mapTitle(map), title))
    .map((map) => ({
      id: map.id,
      icon: <Icon name="map" />,
      name: mapTitle(map),
      about: t(mapStateKey(map.state)),
      run: () => void perform({ operation: "linkMap", card, map: map.id }),
    }));
  if (own === undefined || title === "") return known;
  const anew: FinderOption = {
    id: "new",
    icon: <Icon name="add" />,
    name: t("inspector.newMap", { title }),
    about: t("inspector.newMapBelow"),
    run: () => linkToNewMap(own, title, card),
  };
  return [...known, anew];
}

/** Makes a map for a closer look at what a card says, and links the card to it, all in one step. */
function linkToNewMap(own: Map, title: string, card: CardId): void {
  const [map, gesture] = [newRecordId(), newGesture()];
  void makeMapBelow(own, map, title, gesture);
  void perform({ operation: "linkMap", card, map }, gesture);
}
