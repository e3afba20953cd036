// The values of points: where they lie in a lane, and how one is set to another. A point of a curve lies from -2 to
// +2 in halves.

import { mirror, newRecordId, perform } from "../document";
import type { CardId, LaneId, PersonaId, Plot, StepId } from "../host";
import { clamp } from "./geometry";

/** As far as a curve goes, up and down. */
export const HIGHEST = 2;

/** The nearest value that a point of a curve can have. */
export const onCurve = (value: number): number =>
  clamp(Math.round(value * 2) / 2, -HIGHEST, HIGHEST) + 0;

/** The value of a point at a height below its row's upper edge. */
export const valueAt = ({ zero, unit }: Plot, y: number): number => onCurve((zero - y) / unit);

/** The height of a value below its row's upper edge. */
export const heightOf = ({ zero, unit }: Plot, value: number): number => zero - unit * value;

/**
 * Whose point a new one in a cell would be: the first persona of the map who has none there, or everybody's in a
 * map without personas. Undefined where everyone has one.
 */
export function nextPersona(lane: LaneId, step: StepId): PersonaId | null | undefined {
  const records = mirror();
  const map = records.get("lane", lane)?.map;
  const personas = map === undefined ? [] : records.personasOfMap(map);
  const free = personas.length === 0 ? [null] : personas.map(({ persona }) => persona);
  const taken = new Set(records.cardsOfCell(lane, step).map((card) => card.persona));
  return free.find((persona) => !taken.has(persona));
}

/** Makes a point in a cell, for the next persona. Answers which; nothing where everyone has one. */
export function addPoint(lane: LaneId, step: StepId, value: number): CardId | null {
  const persona = nextPersona(lane, step);
  if (persona === undefined) return null;
  const id = newRecordId();
  void perform({ operation: "addValue", id, lane, step, value: onCurve(value), persona });
  return id;
}

/** Sets a card to a value. */
export function setValue(card: CardId, value: number | null): void {
  if (mirror().get("card", card)?.value === value) return;
  void perform({ operation: "setValue", cards: [card], value });
}
