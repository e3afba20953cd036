import { Icon } from "../../controls/Icon";
import { type Mirror, useMirror } from "../../document";
import type { TimePlace } from "../../host";
import { t } from "../../i18n";
import { focusOn } from "../current";
import { mapElement } from "../focusMap";
import { Section } from "../inspector/Section";
import styles from "./TimePanel.module.css";

interface PlacesProps {
  readonly title: string;
  readonly places: readonly {
    readonly place: TimePlace;
    /** What is said of it; empty for nothing more than its name. */
    readonly said: string;
    readonly warning?: boolean;
  }[];
}

/** Steps and cards to look at; a click goes there. Nothing where there is none. */
export function Places({ title, places }: PlacesProps) {
  if (places.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles["places"]}>
        {places.map(({ place, said, warning = false }) => (
          <li key={place.card ?? place.step}>
            <button type="button" className={styles["place"]} onClick={() => goTo(place)}>
              {warning && <Icon name="warning" />}
              <span>
                <PlaceName place={place} />
                {said !== "" && <small>{said}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PlaceName({ place }: { readonly place: TimePlace }) {
  return useMirror((records) => nameOf(records, place));
}

function nameOf(records: Mirror, { step, card }: TimePlace): string {
  const written =
    card === null ? records.get("step", step)?.title : records.get("card", card)?.text;
  const text = written?.trim() ?? "";
  if (text !== "") return text;
  return card === null ? t("canvas.step.untitled") : t("canvas.card.empty");
}

function goTo({ step, card }: TimePlace): void {
  focusOn(card === null ? { type: "step", step } : { type: "card", card });
  mapElement()?.focus({ preventScroll: true });
}
