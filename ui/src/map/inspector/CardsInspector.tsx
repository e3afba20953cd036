import { Button } from "../../controls/Button";
import { useReadOnly } from "../../document";
import type { Card } from "../../host";
import { useT } from "../../i18n";
import { deleteSelected } from "../deleting";
import { CardPersona } from "./CardPersona";
import { Evidence } from "./Evidence";
import { MarkButtons } from "./MarkButtons";
import { Owner } from "./Owner";
import { Section } from "./Section";
import { Tags } from "./Tags";
import { Touchpoints } from "./Touchpoints";

/** What several cards have in common. */
export function CardsInspector({ cards }: { readonly cards: readonly Card[] }) {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <>
      <p>{t("inspector.selected", { count: cards.length })}</p>
      <Section title={t("inspector.marks")}>
        <MarkButtons cards={cards} />
      </Section>
      <CardPersona cards={cards} />
      <Evidence cards={cards} />
      <Tags cards={cards} />
      <Owner cards={cards} />
      <Touchpoints cards={cards} />
      {!readOnly && (
        <Button icon="delete" onClick={() => void deleteSelected()}>
          {t("inspector.deleteCards")}
        </Button>
      )}
    </>
  );
}
