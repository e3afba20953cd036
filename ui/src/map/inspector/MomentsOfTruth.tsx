import { Button } from "../../controls/Button";
import { ShortList } from "../../controls/ShortList";
import { mirror, perform, useReadOnly } from "../../document";
import type { Card, CardId, MapId } from "../../host";
import { type MessageKey, useT } from "../../i18n";
import { focusOn } from "../current";
import { momentsOfTruth } from "../momentsOfTruth";
import styles from "./Inspector.module.css";
import { Section } from "./Section";

/** The moments of truth of a map, and where one more may be. */
export function MomentsOfTruth({ map }: { readonly map: MapId }) {
  const { marked, suggested } = momentsOfTruth(mirror(), map);
  return (
    <>
      <Cards title="inspector.moments" cards={marked} offersMark={false} />
      <Cards title="inspector.suggestedMoments" cards={suggested} offersMark />
    </>
  );
}

interface CardsProps {
  readonly title: MessageKey;
  readonly cards: readonly Card[];
  readonly offersMark: boolean;
}

/** Cards to go to, each with what marks it where that is offered; nothing where there are none. */
function Cards({ title, cards, offersMark }: CardsProps) {
  const t = useT();
  const readOnly = useReadOnly();
  if (cards.length === 0) return null;
  return (
    <Section title={t(title)}>
      <ShortList className={styles["list"]} items={cards}>
        {({ id, text }) => (
          <li key={id} className={styles["entry"]}>
            <button
              type="button"
              className={styles["goTo"]}
              onClick={() => focusOn({ type: "card", card: id })}
            >
              {text === "" ? t("canvas.card.empty") : text}
            </button>
            {offersMark && !readOnly && (
              <Button aria-label={t("inspector.markMoment", { text })} onClick={() => mark(id)}>
                {t("inspector.mark")}
              </Button>
            )}
          </li>
        )}
      </ShortList>
    </Section>
  );
}

function mark(card: CardId): void {
  void perform({ operation: "markCards", cards: [card], mark: "moment-of-truth", on: true });
}
