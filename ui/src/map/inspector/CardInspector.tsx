import { Field } from "../../controls/Field";
import { perform, useReadOnly } from "../../document";
import type { Card } from "../../host";
import { useT } from "../../i18n";
import { CardPersona } from "./CardPersona";
import { FailureModes } from "./FailureModes";
import { Evidence } from "./Evidence";
import { NOTE_FIELD } from "./focusField";
import { Links } from "./Links";
import { MarkButtons } from "./MarkButtons";
import { Owner } from "./Owner";
import { Questions } from "./Questions";
import { Section } from "./Section";
import { Tags } from "./Tags";

/** What one card says and carries. */
export function CardInspector({ card }: { readonly card: Card }) {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <>
      <Field
        key={`text-${card.id}`}
        label={t("inspector.text")}
        text={card.text}
        multiline
        readOnly={readOnly}
        onCommit={(text) => void perform({ operation: "editCard", card: card.id, text })}
      />
      <Section title={t("inspector.marks")}>
        <MarkButtons cards={[card]} />
      </Section>
      <CardPersona cards={[card]} />
      <Evidence cards={[card]} />
      <Tags cards={[card]} />
      <FailureModes card={card.id} />
      <Links card={card.id} />
      <Field
        key={`note-${card.id}`}
        id={NOTE_FIELD}
        label={t("inspector.note")}
        text={card.note}
        multiline
        readOnly={readOnly}
        onCommit={(note) => void perform({ operation: "editNote", card: card.id, note })}
      />
      <Questions card={card.id} />
      <Owner cards={[card]} />
    </>
  );
}
