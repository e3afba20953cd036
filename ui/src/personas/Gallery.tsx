import { type KeyboardEvent, useEffect, useRef } from "react";

import { Button } from "../controls/Button";
import { useReadOnly } from "../document";
import type { Persona } from "../host";
import { useT } from "../i18n";
import { isComposing } from "../input";
import { addPersona } from "./deeds";
import styles from "./Gallery.module.css";
import { PersonaTile } from "./PersonaTile";

/** All personas side by side. */
export function Gallery({ personas }: { readonly personas: readonly Persona[] }) {
  const t = useT();
  const readOnly = useReadOnly();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Unless the tile whose sheet was open has it, or what stands beside the view.
    if (document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>("[data-persona]")?.focus();
  }, []);

  const walk = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey) return;
    const tiles = [...(list.current?.querySelectorAll<HTMLElement>("[data-persona]") ?? [])];
    const at = tiles.findIndex((tile) => tile === document.activeElement);
    const to = {
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      Home: 0,
      End: tiles.length - 1,
    }[event.key];
    if (at === -1 || to === undefined) return;
    tiles[to]?.focus();
    event.preventDefault();
  };

  return (
    <section className={styles["gallery"]} aria-label={t("view.personas")}>
      <header className={styles["header"]}>
        <h2>{t("view.personas")}</h2>
        {!readOnly && (
          <Button icon="add" onClick={() => void addPersona()}>
            {t("persona.add")}
          </Button>
        )}
      </header>
      <ul ref={list} className={styles["tiles"]} onKeyDown={walk}>
        {personas.map((persona, place) => (
          <PersonaTile key={persona.id} persona={persona} place={place} />
        ))}
      </ul>
    </section>
  );
}
