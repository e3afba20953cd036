import { perform } from "../../document";
import type { Card } from "../../host";
import { useT } from "../../i18n";
import { FailureModes } from "./FailureModes";
import { Field } from "./Field";
import { NOTE_FIELD } from "./focusNote";
import { Links } from "./Links";
import { MarkButtons } from "./MarkButtons";
import { Section } from "./Section";

/** What one card says and carries. */
export function CardInspector({ card }: { readonly card: Card }) {
  const t = useT();
  return (
    <>
      <Field
        key={`text-${card.id}`}
        label={t("inspector.text")}
        text={card.text}
        multiline
        onCommit={(text) => void perform({ operation: "editCard", card: card.id, text })}
      />
      <Section title={t("inspector.marks")}>
        <MarkButtons cards={[card]} />
      </Section>
      <FailureModes card={card.id} />
      <Links card={card.id} />
      <Field
        key={`note-${card.id}`}
        id={NOTE_FIELD}
        label={t("inspector.note")}
        text={card.note}
        multiline
        onCommit={(note) => void perform({ operation: "editNote", card: card.id, note })}
      />
    </>
  );
}
