// What the person wants to see stand out on the map: everything else steps back. A wish of this window, for as
// long as the project is open; the file knows nothing of it.

import { create } from "zustand";

import { type Mirror, mirror, useDocument } from "../document";
import type { CardMark, EvidenceStatus, LaneId, Persona, PersonaId, TagId } from "../host";
import { useNavigation } from "./navigation";

export interface Filters {
  /** Whose cards stand out, with those that are everybody's; nothing for all of them. */
  readonly persona: PersonaId | null;
  /** The lane whose cards stand out. */
  readonly lane: LaneId | null;
  /** The tag that they carry. */
  readonly tag: TagId | null;
  /** The mark that they carry. */
  readonly mark: FilterMark | null;
  /** How well they are founded. */
  readonly evidence: EvidenceStatus | "unknown" | null;
  /** Who answers for them; nothing for anybody and nobody. */
  readonly owner: string | null;
  /** Whether only cards with open questions stand out. */
  readonly openQuestions: boolean;
}

/** What is marked on a card: a mark that people set, or that it can fail. */
export type FilterMark = CardMark | "fail-point";

export const NO_FILTERS: Filters = {
  persona: null,
  lane: null,
  tag: null,
  mark: null,
  evidence: null,
  owner: null,
  openQuestions: false,
};

export const useFilters = create<Filters>(() => NO_FILTERS);

/** Sees less, or more, than before. */
export function changeFilters(changed: Partial<Filters>): void {
  useFilters.setState(changed);
}

/** Sees everything again. */
export function clearFilters(): void {
  useFilters.setState(NO_FILTERS);
}

/**
 * The filters as far as they mean something on the map in view: a persona who is not on it hides nobody. Where maps
 * are compared nothing is filtered, since nothing there would say so.
 */
export function filtersInForce(): Filters {
  const { map, view } = useNavigation.getState();
  if (view === "compare") return NO_FILTERS;
  const filters = useFilters.getState();
  const records = mirror();
  const lane = filters.lane === null ? undefined : records.get("lane", filters.lane);
  const tag = filters.tag === null ? undefined : records.get("tag", filters.tag);
  const isHere = personasInView(records, map).some(({ id }) => id === filters.persona);
  const now = {
    ...filters,
    persona: isHere ? filters.persona : null,
    lane: lane?.map === map ? lane.id : null,
    tag: tag?.id ?? null,
  };
  if (!sameFilters(inForce, now)) inForce = now;
  return inForce;
}

/** The same object for as long as the same is wished: painters tell by that whether anything changed. */
let inForce: Filters = NO_FILTERS;

/** Whether two wishes are the same. */
export function sameFilters(one: Filters, other: Filters): boolean {
  return (Object.keys(one) as (keyof Filters)[]).every((key) => one[key] === other[key]);
}

/** Whether anything steps back. */
export const isFiltering = (filters: Filters): boolean => !sameFilters(filters, NO_FILTERS);

/** Another persona stands out: the next one of the map in view, and after the last one all of them. */
export function filterByNextPersona(): void {
  const ids = personasInView(mirror(), useNavigation.getState().map).map(({ id }) => id);
  const at = ids.findIndex((id) => id === filtersInForce().persona);
  changeFilters({ persona: ids[at + 1] ?? null });
}

/** Whether the map in view shows anybody's journey in particular. */
export const hasPersonasInView = (): boolean =>
  personasInView(mirror(), useNavigation.getState().map).length > 0;

/** The personas of the map in view, in its order. */
export function usePersonasInView(): readonly Persona[] {
  const map = useNavigation((state) => state.map);
  // Read again at each revision: a list made of two tables has no identity to compare.
  useDocument((state) => state.revision);
  return personasInView(mirror(), map);
}

function personasInView(records: Mirror, map: string | null): readonly Persona[] {
  if (map === null) return [];
  return records.personasOfMap(map).flatMap(({ persona }) => records.get("persona", persona) ?? []);
}
