import { useEffect, useLayoutEffect, useRef } from "react";

import { Menu } from "../../controls/Menu";
import {
  mapTitle,
  type Mirror,
  mirror,
  personaName,
  useDocument,
  useReadOnly,
} from "../../document";
import type { Map, MapId } from "../../host";
import { mapStateKey, useT } from "../../i18n";
import { isComposing } from "../../input";
import { useNamedMap } from "../../session/naming";
import { lookAtMap, useNavigation } from "../../session/navigation";
import { mapDeeds, pressOnMap } from "../mapDeeds";
import { MapName } from "../MapName";
import { useKeyboardAfterMove } from "../movedMap";
import { usePictures, useWantedPicture } from "./mapPictures";
import styles from "./MapTile.module.css";
import { chooseTile } from "./tiles";

/** One map in the overview: its picture, what it is called, how much stands in it, and what can be done with it. */
export function MapTile({ map }: { readonly map: Map }) {
  const t = useT();
  const readOnly = useReadOnly();
  const chosen = useNavigation((state) => state.map === map.id);
  const named = useNamedMap((state) => state.map === map.id);
  const face = useRef<HTMLButtonElement>(null);
  // What is counted, and what can be done, follows from the records at this revision.
  useDocument((state) => state.revision);
  useEffect(() => {
    if (chosen && !named && isKeyboardFree()) face.current?.focus();
  }, [chosen, named]);

  useKeyboardAfterMove(map.id, face);

  const open = () => lookAtMap(map.id);
  const content = (
    <>
      <Picture map={map.id} />
      <span className={styles["title"]}>
        <MapName map={map} />
      </span>
      <Facts map={map} />
    </>
  );
  return (
    <div
      className={styles["tile"]}
      data-tile={map.id}
      data-chosen={chosen}
      onKeyDown={(event) => {
        if (!readOnly && pressOnMap(event, map)) event.preventDefault();
      }}
    >
      {named ? (
        <div className={styles["face"]}>{content}</div>
      ) : (
        <button
          ref={face}
          type="button"
          className={styles["face"]}
          tabIndex={chosen ? 0 : -1}
          aria-current={chosen || undefined}
          onClick={() => chooseTile(map.id)}
          onDoubleClick={open}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || isComposing(event)) return;
            event.preventDefault();
            open();
          }}
        >
          {content}
        </button>
      )}
      <span className={styles["menu"]}>
        <Menu
          icon="more"
          label={t("map.menu", { title: mapTitle(map) })}
          groups={[
            [{ label: t("map.open"), shortcut: "Enter", run: open }],
            ...(readOnly ? [] : mapDeeds(map)),
          ]}
        />
      </span>
    </div>
  );
}

/** Whether the keyboard is nowhere, or with a tile. */
function isKeyboardFree(): boolean {
  const { activeElement, body } = document;
  return activeElement === body || activeElement?.closest("[data-tile]") !== null;
}

/** The map from afar, as it was painted last. */
function Picture({ map }: { readonly map: MapId }) {
  const place = useRef<HTMLSpanElement>(null);
  useWantedPicture(map, place);
  const canvas = usePictures(({ pictures }) => pictures.get(map)?.canvas ?? null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(...(canvas === null ? [] : [canvas]));
  }, [canvas]);
  return <span ref={place} className={styles["picture"]} aria-hidden="true" />;
}

/** As-is or to-be, how much stands in the map and can fail there, and whose journeys it shows. */
function Facts({ map }: { readonly map: Map }) {
  const t = useT();
  const { cards, failPoints } = contentOf(mirror(), map.id);
  const steps = mirror().stepsOfMap(map.id).length;
  const personas = mirror()
    .personasOfMap(map.id)
    .flatMap(({ persona }) => mirror().get("persona", persona) ?? [])
    .map(personaName);
  return (
    <span className={styles["facts"]}>
      <span>{t(mapStateKey(map.state))}</span>
      <span>{t("count.steps", { count: steps })}</span>
      <span>{t("count.cards", { count: cards })}</span>
      {failPoints > 0 && <span>{t("count.failPoints", { count: failPoints })}</span>}
      {personas.length > 0 && <span>{personas.join(t("canvas.card.separator"))}</span>}
    </span>
  );
}

/** How many cards a map has, and how many of them can fail. */
function contentOf(records: Mirror, map: MapId): { cards: number; failPoints: number } {
  const cards = records.lanesOfMap(map).flatMap((lane) => records.cardsOfLane(lane.id));
  const failing = cards.filter(({ id }) => records.failureModesOfCard(id).length > 0);
  return { cards: cards.length, failPoints: failing.length };
}
