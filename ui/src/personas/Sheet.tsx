import { type ReactNode, useEffect, useId, useRef } from "react";

import { Button, IconButton } from "../controls/Button";
import { perform, personaName, useMirror, useReadOnly } from "../document";
import type { Persona, PersonaPart } from "../host";
import { type MessageKey, useT } from "../i18n";
import { revealPersona, showPersonas } from "../session/navigation";
import { Channels } from "./Channels";
import { deletePersona } from "./deeds";
import { Entries } from "./Entries";
import { Expectations } from "./Expectations";
import { leaveSheet } from "./leftSheet";
import { MapsOfPersona } from "./MapsOfPersona";
import { pastePortrait } from "./portrait";
import { PortraitField } from "./PortraitField";
import styles from "./Sheet.module.css";
import { SheetText } from "../controls/SheetText";

const partKey = (part: PersonaPart): MessageKey => `personaPart.${part}`;
const hintKey = (part: PersonaPart): MessageKey => `personaHint.${part}`;

interface SheetProps {
  readonly persona: Persona;
  /** Where she stands in the list of all, from 0. */
  readonly place: number;
}

/** All that is known of a persona on one sheet, written where it stands. */
export function Sheet({ persona, place }: SheetProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const sheet = useSheetFocus(persona);
  return (
    <section className={styles["desk"]}>
      <div className={styles["width"]}>
        <Bar persona={persona} place={place} />
        <article
          ref={sheet}
          tabIndex={-1}
          className={styles["sheet"]}
          aria-label={personaName(persona)}
          onPaste={(event) => {
            if (!readOnly) pastePortrait(persona.id, event);
          }}
        >
          <header className={styles["head"]}>
            <PortraitField persona={persona} place={place} />
            <div className={styles["who"]}>
              <h2 className={styles["name"]}>
                <Part persona={persona} part="name" autoFocus={persona.name === ""} />
              </h2>
              <div className={styles["role"]}>
                <Part persona={persona} part="role" />
              </div>
              <div className={styles["segment"]}>
                <span aria-hidden="true">{t("personaPart.segment")}</span>
                <Part persona={persona} part="segment" />
              </div>
            </div>
            <div className={styles["quote"]}>
              <Part persona={persona} part="quote" />
            </div>
          </header>
          <div className={styles["wishes"]}>
            <Wishes persona={persona} part="goals" />
            <Wishes persona={persona} part="needs" />
            <Wishes persona={persona} part="frustrations" />
          </div>
          <div className={styles["service"]}>
            <SheetSection title="persona.expectations">
              <Expectations persona={persona.id} />
            </SheetSection>
            <div className={styles["aside"]}>
              <SheetSection title="persona.channels">
                <Channels persona={persona.id} />
              </SheetSection>
              <SheetSection title="persona.maps">
                <MapsOfPersona persona={persona.id} />
              </SheetSection>
            </div>
          </div>
        </article>
      </div>
    </section>
  );
}

/** The sheet takes the focus, but for a field in it that has asked for it; its tile gets it back. */
function useSheetFocus({ id }: Persona) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!sheet.current?.contains(document.activeElement)) sheet.current?.focus();
    return () => leaveSheet(id);
  }, [id]);
  return sheet;
}

/** The way back to all personas, to her neighbours, and what can be done with her. */
function Bar({ persona, place }: SheetProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const personas = useMirror((mirror) => mirror.personasInOrder());
  const [previous, next] = [personas[place - 1], personas[place + 1]];
  return (
    <div className={styles["bar"]}>
      <Button look="quiet" icon="back" onClick={showPersonas}>
        {t("persona.all")}
      </Button>
      <span className={styles["steps"]}>
        {!readOnly && (
          <IconButton
            icon="delete"
            label={t("persona.delete")}
            onClick={() => void deletePersona(persona)}
          />
        )}
        <IconButton
          icon="back"
          label={t("persona.previous")}
          disabled={previous === undefined}
          onClick={() => previous && revealPersona(previous.id)}
        />
        <span>{t("persona.place", { place: place + 1, count: personas.length })}</span>
        <IconButton
          icon="chevronRight"
          label={t("persona.next")}
          disabled={next === undefined}
          onClick={() => next && revealPersona(next.id)}
        />
      </span>
    </div>
  );
}

interface PartProps {
  readonly persona: Persona;
  readonly part: PersonaPart;
  readonly autoFocus?: boolean;
}

/** One part of a persona as a paragraph. */
function Part({ persona, part, autoFocus = false }: PartProps) {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <SheetText
      label={t(partKey(part))}
      text={persona[part]}
      placeholder={t(hintKey(part))}
      readOnly={readOnly}
      autoFocus={autoFocus}
      onCommit={(text) =>
        void perform({ operation: "editPersona", persona: persona.id, part, text })
      }
    />
  );
}

/** One part of a persona as a list. */
function Wishes({ persona, part }: PartProps) {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <SheetSection title={partKey(part)}>
      <Entries
        label={t(partKey(part))}
        text={persona[part]}
        placeholder={t(hintKey(part))}
        readOnly={readOnly}
        onCommit={(text) =>
          void perform({ operation: "editPersona", persona: persona.id, part, text })
        }
      />
    </SheetSection>
  );
}

interface SheetSectionProps {
  readonly title: MessageKey;
  readonly children: ReactNode;
}

function SheetSection({ title, children }: SheetSectionProps) {
  const t = useT();
  const id = useId();
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <h3 id={id}>{t(title)}</h3>
      {children}
    </section>
  );
}
