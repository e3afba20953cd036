import { mapTitle, type Mirror, mirror } from "../../document";
import type { Card, CardId, MapId } from "../../host";
import { useT } from "../../i18n";
import { reveal } from "../../session/navigation";
import styles from "./GoList.module.css";
import { Section } from "./Section";

/** The cards that open a map, each with the map that it stands on; nothing where there are none. */
export function LinkedFrom({ map }: { readonly map: MapId }) {
  const t = useT();
  const cards = cardsLinkedTo(mirror(), map);
  if (cards.length === 0) return null;
  return (
    <Section title={t("inspector.linkedFrom")}>
      <ul className={styles["list"]}>
        {cards.map(({ id, text }) => (
          <li key={id} className={styles["item"]}>
            <button type="button" className={styles["go"]} onClick={() => reveal(id)}>
              <span className={styles["words"]}>
                <span>{text.trim() === "" ? t("canvas.card.empty") : text}</span>
                <small>{homeOf(mirror(), id)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function cardsLinkedTo(records: Mirror, map: MapId): readonly Card[] {
  return records.mapLinksTo(map).flatMap(({ card }) => records.get("card", card) ?? []);
}

/** What the map of a card is called. */
function homeOf(records: Mirror, card: CardId): string {
  const map = records.get("map", records.mapOfCard(card) ?? "");
  return map === undefined ? "" : mapTitle(map);
}
