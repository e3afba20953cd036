import { Choice } from "../../controls/Choice";
import { mirror, perform, personaName, useReadOnly } from "../../document";
import type { Card } from "../../host";
import { useT } from "../../i18n";
import { usePersonasInView } from "../../session/filters";

const EVERYBODY = "everybody";
const DIFFERENT = "different";

/** Whose the selected cards are, where the map shows anybody's journey in particular. */
export function CardPersona({ cards }: { readonly cards: readonly Card[] }) {
  const t = useT();
  const readOnly = useReadOnly();
  const inView = usePersonasInView();
  const owners = new Set(cards.map((card) => card.persona ?? EVERYBODY));
  // Somebody who is no longer on the map may still have cards on it.
  const strangers = [...owners].filter((id) => !inView.some((persona) => persona.id === id));
  const personas = [...inView, ...strangers.flatMap((id) => mirror().get("persona", id) ?? [])];
  if (personas.length === 0) return null;
  const [owner = EVERYBODY] = owners;
  const shared = owners.size === 1;
  return (
    <Choice
      label={t("inspector.persona")}
      options={[
        ...(shared ? [] : [{ value: DIFFERENT, label: t("inspector.personaDifferent") }]),
        { value: EVERYBODY, label: t("inspector.everybody") },
        ...personas.map((persona) => ({ value: persona.id, label: personaName(persona) })),
      ]}
      value={shared ? owner : DIFFERENT}
      readOnly={readOnly}
      onChange={(chosen) => {
        if (chosen === DIFFERENT) return;
        const persona = chosen === EVERYBODY ? null : chosen;
        void perform({ operation: "assignCards", cards: cards.map(({ id }) => id), persona });
      }}
    />
  );
}
