import { Button, IconButton } from "../../controls/Button";
import { Portrait } from "../../controls/Portrait";
import { perform, personaName, useMirror, useReadOnly } from "../../document";
import type { MapId, Persona, PersonaId } from "../../host";
import { useT } from "../../i18n";
import { revealPersona, showPersonas } from "../../session/navigation";
import inspector from "./Inspector.module.css";
import styles from "./MapPersonas.module.css";
import { Section } from "./Section";

/** Whose journeys a map shows; the order decides how each one's curve is dashed. */
export function MapPersonas({ map }: { readonly map: MapId }) {
  const t = useT();
  const readOnly = useReadOnly();
  const all = useMirror((records) => records.personasInOrder());
  const chosen = useMirror((records) => records.personasOfMap(map)).map(({ persona }) => persona);
  const set = (personas: readonly PersonaId[]) =>
    void perform({ operation: "setMapPersonas", map, personas: [...personas] });
  const move = (at: number, by: -1 | 1) =>
    set(chosen.toSpliced(at, 1).toSpliced(at + by, 0, ...chosen.slice(at, at + 1)));

  return (
    <Section title={t("inspector.personas")}>
      {all.length === 0 && (
        <>
          <p className={inspector["quiet"]}>{t("inspector.noPersonas")}</p>
          <div className={inspector["actions"]}>
            <Button icon="persona" onClick={showPersonas}>
              {t("command.showPersonas")}
            </Button>
          </div>
        </>
      )}
      <ul className={styles["list"]}>
        {chosen.map((id, at) => {
          const place = all.findIndex((persona) => persona.id === id);
          const persona = all[place];
          if (persona === undefined) return null;
          const name = personaName(persona);
          return (
            <li key={id} className={styles["item"]}>
              <button type="button" className={styles["go"]} onClick={() => revealPersona(id)}>
                <Portrait persona={persona} place={place} size={24} />
                <span>{name}</span>
              </button>
              {!readOnly && (
                <>
                  <IconButton
                    icon="up"
                    label={t("inspector.personaUp", { name })}
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                  />
                  <IconButton
                    icon="chevron"
                    label={t("inspector.personaDown", { name })}
                    disabled={at === chosen.length - 1}
                    onClick={() => move(at, 1)}
                  />
                  <IconButton
                    icon="remove"
                    label={t("inspector.personaRemove", { name })}
                    onClick={() => set(chosen.toSpliced(at, 1))}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <AddPersona
          others={all.filter(({ id }) => !chosen.includes(id))}
          onAdd={(id) => set([...chosen, id])}
        />
      )}
    </Section>
  );
}

interface AddPersonaProps {
  readonly others: readonly Persona[];
  readonly onAdd: (persona: PersonaId) => void;
}

/** A list of those who are not on the map yet. */
function AddPersona({ others, onAdd }: AddPersonaProps) {
  const t = useT();
  if (others.length === 0) return null;
  return (
    <select
      className={styles["add"]}
      aria-label={t("inspector.personaAdd")}
      value=""
      onChange={(event) => onAdd(event.currentTarget.value)}
    >
      <option value="">{t("inspector.personaAdd")}</option>
      {others.map((persona) => (
        <option key={persona.id} value={persona.id}>
          {personaName(persona)}
        </option>
      ))}
    </select>
  );
}
