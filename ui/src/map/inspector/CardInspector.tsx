import { Field } from "../../controls/Field";
import { NumberField } from "../../controls/NumberField";
import { perform, useMirror, useReadOnly } from "../../document";
import type { Card } from "../../host";
import { useT } from "../../i18n";
import { contentOf } from "../editTarget";
import { CardImage } from "./CardImage";
import { CardPersona } from "./CardPersona";
import { TimingSection } from "../time/TimingSection";
import { FailureModes } from "./FailureModes";
import { Evidence } from "./Evidence";
import { NOTE_FIELD } from "./focusField";
import { LinkedMaps } from "./LinkedMaps";
import { Links } from "./Links";
import { MarkButtons } from "./MarkButtons";
import { Owner } from "./Owner";
import { Questions } from "./Questions";
import { Section } from "./Section";
import { Tags } from "./Tags";
import { Touchpoints } from "./Touchpoints";

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
      <ValueOfCard card={card} readOnly={readOnly} />
      <Section title={t("inspector.marks")}>
        <MarkButtons cards={[card]} />
      </Section>
      <CardImage card={card} />
      <CardPersona cards={[card]} />
      <Evidence cards={[card]} />
      <Tags cards={[card]} />
      <FailureModes card={card.id} />
      <Touchpoints cards={[card]} />
      <Links card={card.id} />
      <LinkedMaps card={card.id} />
      <TimingSection of={{ card: card.id }} />
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

interface ValueProps {
  readonly card: Card;
  readonly readOnly: boolean;
}

/** The value of a point or a number, and elsewhere how many steps the card reaches over. */
function ValueOfCard({ card, readOnly }: ValueProps) {
  const t = useT();
  const content = useMirror((records) => contentOf(records, card.lane));
  switch (content) {
    case "curve":
    case "numbers":
      return (
        <NumberField
          key={`value-${card.id}`}
          label={t(content === "curve" ? "inspector.point" : "inspector.value")}
          value={card.value}
          placeholder={t("canvas.value.unknown")}
          readOnly={readOnly}
          onCommit={(value) => void perform({ operation: "setValue", cards: [card.id], value })}
        />
      );
    default:
      return (
        <NumberField
          key={`span-${card.id}`}
          label={t("inspector.span")}
          value={card.span}
          readOnly={readOnly}
          onCommit={(span) => {
            if (span !== null) void perform({ operation: "spanCard", card: card.id, span });
          }}
        />
      );
  }
}
