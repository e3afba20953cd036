// Where a record is seen, as a person reads it.

import { mapTitle, mirror, personaName, touchpointName } from "../document";
import type { CardId, Home, LaneId, StepId, TextMatch } from "../host";
import { laneKindKey, t } from "../i18n";

/** Of what a match speaks: the card, the persona or the touchpoint; nothing where the match is its name itself. */
export function subjectOf({ home, place: { table, record, field } }: TextMatch): string | null {
  const records = mirror();
  if (table === "card" || field === "name") return null;
  if (table === "touchpoint") return touchpointName(records, record);
  const expects = records.get("expectation", record)?.persona;
  const persona = records.get("persona", table === "persona" ? record : (expects ?? ""));
  if (persona !== undefined) return personaName(persona);
  return home.card === null ? null : textOfCard(home.card);
}

/** "Stay · Frontstage · Check in": as much of it as there is. */
export function wordsOfHome({ map, lane, step }: Pick<Home, "map" | "lane" | "step">): string {
  const row = map === null ? undefined : mirror().get("map", map);
  const words = [
    ...(row === undefined ? [] : [mapTitle(row)]),
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

function written(text: string | undefined, otherwise: string): string {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? otherwise : trimmed;
}
