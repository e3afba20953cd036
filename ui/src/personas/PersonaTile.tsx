import { type KeyboardEvent, useEffect, useRef } from "react";

import { Menu, type MenuItem } from "../controls/Menu";
import { Portrait } from "../controls/Portrait";
import { personaName, useMirror, useReadOnly } from "../document";
import type { Persona } from "../host";
import { useT } from "../i18n";
import { isComposing } from "../input";
import { revealPersona } from "../session/navigation";
import { deletePersona, movePersona } from "./deeds";
import { entriesOf } from "./entries";
import { wasLeftLast } from "./leftSheet";
import styles from "./PersonaTile.module.css";

interface PersonaTileProps {
  readonly persona: Persona;
  readonly place: number;
}

/** What tells a persona at a glance; the whole of her sheet opens from it. */
export function PersonaTile({ persona, place }: PersonaTileProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const count = useMirror((mirror) => mirror.personasInOrder().length);
  const maps = useMirror((mirror) => mirror.mapsOfPersona(persona.id).length);
  const button = useFocusOnReturn(persona);
  const name = personaName(persona);

  const earlier = () => movePersona(persona.id, -1);
  const later = () => movePersona(persona.id, 1);
  const remove = () => void deletePersona(persona);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || readOnly || event.target !== button.current) return;
    if (event.key === "Delete") remove();
    else if (event.altKey && event.key === "ArrowLeft") earlier();
    else if (event.altKey && event.key === "ArrowRight") later();
    else return;
    event.preventDefault();
  };
  const groups: MenuItem[][] = [
    [
      {
        label: t("persona.moveEarlier"),
        shortcut: "Alt+ArrowLeft",
        disabled: place === 0,
        run: earlier,
      },
      {
        label: t("persona.moveLater"),
        shortcut: "Alt+ArrowRight",
        disabled: place === count - 1,
        run: later,
      },
    ],
    [{ label: t("persona.delete"), shortcut: "Delete", danger: true, run: remove }],
  ];

  return (
    <li className={styles["tile"]} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={styles["sheet"]}
        data-persona={persona.id}
        onClick={() => revealPersona(persona.id)}
      >
        <span className={styles["who"]}>
          <Portrait persona={persona} place={place} size={64} />
          <span>
            <strong className={styles["name"]}>{name}</strong>
            <span className={styles["role"]}>{persona.role}</span>
          </span>
        </span>
        {persona.quote !== "" && (
          <span className={styles["quote"]}>{t("persona.quoted", { quote: persona.quote })}</span>
        )}
        <span className={styles["goals"]}>
          {entriesOf(persona.goals)
            .slice(0, MOST_GOALS)
            .map((goal, at) => (
              <span key={at}>{goal}</span>
            ))}
        </span>
        <span className={styles["foot"]}>
          <span>{persona.segment}</span>
          <span>{t("persona.onMaps", { count: maps })}</span>
        </span>
      </button>
      {!readOnly && <Menu icon="more" label={t("persona.menu", { name })} groups={groups} />}
    </li>
  );
}

/** More goals would make a tile a sheet. */
const MOST_GOALS = 3;

/** Gives the focus back to the tile whose sheet was open last. */
function useFocusOnReturn({ id }: Persona) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasLeftLast(id)) button.current?.focus();
  }, [id]);
  return button;
}
