// Where a record is seen, as a person reads it, and how to get there.

import { mapTitle, mirror } from "../document";
import type { CardId, Home, LaneId, MapId, StepId } from "../host";
import { laneKindKey, t } from "../i18n";
import { type MapPlace, revealOn, revealRisk, showMap } from "../session/navigation";

/** The place that a home names most nearly; nothing for what stands in no map. */
export function placeOf(home: Home): MapPlace | null {
  if (home.link !== null) return { type: "link", link: home.link };
  if (home.card !== null) return { type: "card", card: home.card };
  if (home.step !== null) return { type: "step", step: home.step };
  return home.lane === null ? null : { type: "lane", lane: home.lane };
}

/** Brings what a home names into sight. The keyboard stays where it is. */
export function goTo(home: Home): void {
  const place = placeOf(home);
  if (home.failureMode !== null) revealRisk(home.failureMode);
  else if (home.map === null) return;
  else if (place === null) showMap(home.map);
  else revealOn(home.map, place, false);
}

/** "Stay · Frontstage · Check in": as much of it as there is. */
export function wordsOfHome({ map, lane, step }: Pick<Home, "map" | "lane" | "step">): string {
  const words = [
    ...(map === null ? [] : [titleOfMap(map)]),
    ...(lane === null ? [] : [titleOfLane(lane)]),
    ...(step === null ? [] : [titleOfStep(step)]),
  ];
  return words.join(" · ");
}

/** The same for a card. */
export function wordsOfCard(card: CardId): string {
  const row = mirror().get("card", card);
  const map = mirror().mapOfCard(card) ?? null;
  return row === undefined ? "" : wordsOfHome({ map, lane: row.lane, step: row.step });
}

/** What a card says, or words for one that says nothing. */
export function textOfCard(card: CardId): string {
  return written(mirror().get("card", card)?.text, t("canvas.card.empty"));
}

/** A step's title, or words for a step without one. */
export function titleOfStep(step: StepId): string {
  return written(mirror().get("step", step)?.title, t("canvas.step.untitled"));
}

function titleOfLane(lane: LaneId): string {
  const row = mirror().get("lane", lane);
  return row === undefined ? "" : written(row.title, t(laneKindKey(row.kind)));
}

function titleOfMap(map: MapId): string {
  return mapTitle(mirror().get("map", map) ?? { title: "" });
}

function written(text: string | undefined, otherwise: string): string {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? otherwise : trimmed;
}
